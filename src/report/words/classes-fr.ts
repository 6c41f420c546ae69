import type { DeviceClass } from "../../model/attribution.ts";

/** What devices are called in French. */
export const FRENCH_CLASSES: Readonly<Record<DeviceClass, string>> = {
  camera: "caméra",
  recorder: "enregistreur",
  encoder: "encodeur",
  decoder: "décodeur",
  intercom: "interphone",
  "access-control": "contrôle d’accès",
  alarm: "alarme",
  thermal: "caméra thermique",
  "body-worn": "caméra corporelle",
  drone: "drone",
  "video-management": "gestion vidéo",
  network: "équipement réseau",
  printer: "imprimante",
  other: "autre chose",
  unknown: "inconnue",
};
