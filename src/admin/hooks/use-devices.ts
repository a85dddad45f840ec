import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type {
  AdminBrand,
  AdminDevice,
  AdminDeviceDetail,
  CatalogueChange,
  CreateAdminDeviceRequest,
  UpdateAdminDeviceRequest,
  UpdateAdminOfferRequest,
} from "../../contracts/admin-catalogue"
import { callApi, callApiForCsv } from "../lib/api"

const DEVICES_KEY = ["revivatech", "devices"] as const
const detailKey = (id: string) => [...DEVICES_KEY, "detail", id]

type Query = Record<string, string | undefined>
type ListResponse = { devices: AdminDevice[]; count: number; next_cursor: string | null }
type DetailResponse = { device: AdminDeviceDetail }
type ChangesResponse = { changes: CatalogueChange[]; next_cursor: string | null }

const pathOf = (id: string): string => `/admin/devices/${encodeURIComponent(id)}`

/** One page of the shop's models. */
export const useDevices = (query: Query) =>
  useQuery({
    queryKey: [...DEVICES_KEY, "list", query],
    queryFn: ({ signal }) => callApi<ListResponse>("/admin/devices", { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

/** All brands with their families. */
export const useDeviceBrands = () =>
  useQuery({
    queryKey: [...DEVICES_KEY, "brands"],
    queryFn: async ({ signal }) =>
      (await callApi<{ brands: AdminBrand[] }>("/admin/devices/brands", { signal })).brands,
  })

/** One model with its offers. */
export const useDevice = (id: string) =>
  useQuery({
    queryKey: detailKey(id),
    queryFn: async ({ signal }) => (await callApi<DetailResponse>(pathOf(id), { signal })).device,
    staleTime: 0,
  })

/** Who changed a model, newest first, a page at a time. */
export const useDeviceChanges = (id: string, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: [...detailKey(id), "changes"],
    queryFn: ({ pageParam, signal }) =>
      callApi<ChangesResponse>(`${pathOf(id)}/changes`, { query: { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    staleTime: 0,
    enabled,
  })

/** A call that answers with the changed model, which every page then shows. */
function useDeviceCall<Input>(call: (input: Input) => Promise<DetailResponse>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (input: Input) => (await call(input)).device,
    onSuccess: (device) => client.setQueryData(detailKey(device.id), device),
    onSettled: () => client.invalidateQueries({ queryKey: DEVICES_KEY }),
  })
}

const post = (path: string, body: unknown) =>
  callApi<DetailResponse>(path, { method: "POST", body })

export const useCreateDevice = () =>
  useDeviceCall((body: CreateAdminDeviceRequest) => post("/admin/devices", body))

export const useUpdateDevice = (id: string) =>
  useDeviceCall((body: UpdateAdminDeviceRequest) => post(pathOf(id), body))

/** Takes a model off sale, or puts it back. */
export const useRetireDevice = (id: string) =>
  useDeviceCall(({ retire, version }: { retire: boolean; version: string }) =>
    post(`${pathOf(id)}/${retire ? "retire" : "restore"}`, { version })
  )

export const useUpdateOffer = (device_id: string, variant_id: string) =>
  useDeviceCall((body: UpdateAdminOfferRequest) =>
    post(`${pathOf(device_id)}/offers/${encodeURIComponent(variant_id)}`, body)
  )

/** Confirms the suggested prices of one model. */
export function useConfirmDevicePrices(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      callApi<{ confirmed: number }>("/admin/price-rules/confirm", {
        method: "POST",
        body: { device_ids: [id] },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ["revivatech"] }),
  })
}

/** The models that the filters leave as a CSV file. */
export const useExportDevices = () =>
  useMutation({ mutationFn: (query: Query) => callApiForCsv("/admin/devices/export", { query }) })
