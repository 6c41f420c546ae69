import { describe, expect, test } from "vitest";
import type { DeviceClass } from "../../src/model/attribution.ts";
import { classOfWord } from "../../src/identify/attribute/class-words.ts";

/** What documents write into a column of kinds, by the class it means; null where it means none that decamp knows. */
const WORDS: readonly (readonly [DeviceClass | null, readonly string[]])[] = [
  [
    "camera",
    ["IP camera", "Caméras", "Cámara IP", "Câmara", "Überwachungskamera", "Telecamera", "Dôme", "bullet", "PTZ", "IPC"],
  ],
  [
    "camera",
    ["LPR camera", "IPDome", "Camera with power supply", "Bullet camera (white light)", "камера", "Camera, IR light"],
  ],
  ["thermal", ["Thermal camera", "Caméra thermique", "Wärmebildkamera", "Cámara térmica"]],
  [
    "recorder",
    ["NVR", "HCVR", "Netzwerkrekorder", "Grabador", "Videoregistratore", "Enregistreur", "NVR with monitor"],
  ],
  ["intercom", ["Video intercom", "VTO", "Villa door station", "Videocitofono", "Türstation", "Doorbell"]],
  [
    "access-control",
    ["Access controller", "Card reader", "Lecteur de badge", "Contrôle d'accès", "ASC", "Door controller"],
  ],
  [
    "printer",
    ["Printer", "Thermal printer", "Thermal label printer", "Card printer", "Imprimante thermique", "Drucker"],
  ],
  [
    "network",
    ["Access switch", "Wireless access point", "Wireless LAN controller", "Router", "PoE switch", "Camera switch"],
  ],
  [
    "other",
    ["Barcode reader", "e-Reader", "Game controller", "Domain controller", "Voice recorder", "Document camera"],
  ],
  [
    "other",
    [
      "Conference camera",
      "Webcam",
      "Dome light",
      "Camera bracket",
      "NVR licence",
      "PTZ keyboard",
      "IP phone",
      "Laptop",
    ],
  ],
  ["other", ["Alarm clock", "Thermostat", "Camera accessories", "KVM switch"]],
  ["video-management", ["VMS", "Video management", "Surveillance software", "Video management software"]],
  [null, ["Office software", "Controller", "Villa", "Video unit", "Fixe", "Storage"]],
];

describe("the class that a document states in words", () => {
  test.each(WORDS.flatMap(([is, words]) => words.map((word) => ({ word, is }))))("$word: $is", ({ word, is }) =>
    expect(classOfWord(word) ?? null).toBe(is),
  );
});
