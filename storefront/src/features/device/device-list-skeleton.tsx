/** The shape of the device list while it is on its way. */
export function DeviceListSkeleton() {
  return (
    <div className="devlist" aria-busy="true">
      {Array.from({ length: 8 }, (_, index) => (
        <span key={index} className="skel devlist__skel" />
      ))}
    </div>
  )
}
