import { notFound } from "next/navigation"

export const generateStaticParams = () => []

/** Every address without a page of its own ends in the translated "not found". */
export default function UnknownPage(): never {
  notFound()
}
