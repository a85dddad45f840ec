/** Prints what has the class `print-only` and nothing of the frame around it, black on white. */
const STYLE = `
@media print {
  body * { visibility: hidden; }
  .print-only, .print-only * { visibility: visible; color: #000 !important; }
  .print-only { position: absolute; inset: 0 auto auto 0; width: 100%; background: #fff;
    box-shadow: none; overflow: visible; }
}`

export const PrintStyle = () => <style>{STYLE}</style>
