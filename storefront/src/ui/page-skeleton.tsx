/** The shape of a page whose content is on its way. */
export function PageSkeleton() {
  return (
    <div className="wrap page" aria-busy="true">
      <span className="skel skel--title" />
      <span className="skel skel--block" />
      <span className="skel skel--block" />
    </div>
  )
}
