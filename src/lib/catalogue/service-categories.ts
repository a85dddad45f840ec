/** The groups of services, in the order they are shown. */
export const SERVICE_CATEGORIES = [
  { code: "screens", names: { "en-GB": "Screens", "pt-BR": "Telas" } },
  {
    code: "batteries_charging",
    names: { "en-GB": "Batteries and charging", "pt-BR": "Baterias e carga" },
  },
  {
    code: "cameras_sensors",
    names: { "en-GB": "Cameras and sensors", "pt-BR": "Câmeras e sensores" },
  },
  { code: "audio", names: { "en-GB": "Sound", "pt-BR": "Som" } },
  {
    code: "boards_liquid",
    names: { "en-GB": "Boards and liquid damage", "pt-BR": "Placas e oxidação" },
  },
  { code: "storage_data", names: { "en-GB": "Storage and data", "pt-BR": "Discos e dados" } },
  { code: "software", names: { "en-GB": "Software", "pt-BR": "Sistema" } },
  {
    code: "housings_ports",
    names: { "en-GB": "Housings, keys and ports", "pt-BR": "Carcaças, teclas e portas" },
  },
]
