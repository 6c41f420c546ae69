import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { exposureFindings, exposureSigns } from "../../../src/assess/exposure/index.ts";
import { IMPORTERS } from "../../../src/discover/importers/index.ts";
import type { Fact } from "../../../src/model/observation.ts";
import { inEnglish } from "../../../src/model/said.ts";
import type { LegalDate } from "../../../src/model/time.ts";
import { readAll } from "../../edge/files/reading.ts";

const settings = { asOf: "2026-11-01" as LegalDate, outside: new Set<string>() };

/** What is said of the encryption of what a fact speaks of, or of all that stands in some. */
const saidOf = (facts: readonly Fact[]): readonly string[] =>
  exposureFindings(
    exposureSigns(
      facts.map((fact, at) => ({ id: `o-${at}`, origin: "lab", subject: { ip: "10.0.0.5", port: 443 }, fact })),
      () => undefined,
    ),
    settings,
  )
    .filter(({ topic }) => topic === "tls")
    .map(({ says }) => inEnglish(says));

const NOTHING_AGAINST = "Something of its encryption was seen, and nothing against it that decamp looks at.";
const WEAK = ["Its certificate is weak: it is signed with SHA-1.", "Its certificate is weak: its key has 1024 bits."];

/** Old TLS and weak certificates reach a finding from every source that tells them; today's do not. */
describe.each([
  {
    id: "nmap-xml",
    sample: "old-tls.xml",
    old: ["192.0.2.20", [...WEAK, "It still speaks TLS 1.0.", "It still speaks SSL 3.0.", "It still speaks SSL 2.0."]],
    today: "192.0.2.21",
  },
  {
    id: "nessus",
    sample: "old-tls.nessus",
    old: [
      "192.0.2.50",
      [...WEAK, ...["TLS 1.0", "TLS 1.1", "SSL 2.0", "SSL 3.0"].map((version) => `It still speaks ${version}.`)],
    ],
    today: "192.0.2.51",
  },
  {
    id: "runzero",
    sample: "old-tls.jsonl",
    old: ["192.0.2.30", [WEAK[0], "It still speaks TLS 1.0.", "It still speaks TLS 1.1."]],
    today: "192.0.2.31",
  },
  {
    id: "censys",
    sample: "old-tls.jsonl",
    old: ["192.0.2.40", [...WEAK, "It still speaks TLS 1.0."]],
    today: undefined,
  },
  { id: "censys", sample: "old-tls.jsonl", old: ["192.0.2.41", ["It still speaks TLS 1.1."]], today: undefined },
] as const)("$id", ({ id, sample, old: [address, expected], today }) => {
  const said = async (ip: string): Promise<readonly string[]> => {
    const path = fileURLToPath(new URL(`../../discover/importers/fixtures/${id}/samples/${sample}`, import.meta.url));
    const { observations } = await readAll(
      path,
      IMPORTERS.filter((each) => each.id === id),
    );
    return saidOf(observations.flatMap(({ subject, fact }) => (subject.ip === ip ? [fact] : [])));
  };
  test(`what is old, at ${address}`, async () => expect(await said(address)).toEqual(expected));
  test.skipIf(today === undefined)("what is of today", async () =>
    expect(await said(today ?? "")).toEqual([NOTHING_AGAINST]),
  );
});

describe("versions by the names of many sources", () => {
  test.each([
    ["TLSv1", "TLS 1.0"],
    ["TLSv10", "TLS 1.0"],
    ["TLSv1_0", "TLS 1.0"],
    ["tlsv1_1", "TLS 1.1"],
    ["TLS 1.1", "TLS 1.1"],
    ["SSLv3", "SSL 3.0"],
    ["sslv2", "SSL 2.0"],
  ])("%s is %s", (version, expected) =>
    expect(saidOf([{ kind: "tls.certificate", versions: [version] }])).toEqual([`It still speaks ${expected}.`]),
  );
  test.each(["TLSv1.2", "TLSv12", "TLSv1_3", "tlsv1_2", "DTLSv1.0", "TLSv1.0x", "", "1.0"])("%j is not", (version) =>
    expect(saidOf([{ kind: "tls.certificate", versions: [version] }])).toEqual([NOTHING_AGAINST]),
  );
  test("one version by two names is said once", () =>
    expect(saidOf([{ kind: "tls.certificate", versions: ["TLSv1", "TLSv1.0", "TLSv10"] }])).toHaveLength(1));
});

/** Made for this test with openssl: 1,024 bits signed by another with SHA-1; a curve, self-signed with SHA-1; 2,048 bits, SHA-256. */
const WEAK_PEM = `-----BEGIN CERTIFICATE-----
MIICLTCCARUCFFcPb1KKB0Qq2wziAXsMJXa/6wa5MA0GCSqGSIb3DQEBBQUAMBUx
EzARBgNVBAMMCkV4YW1wbGUgQ0EwHhcNMjYxMTI1MTg0NzA5WhcNMzYxMTIyMTg0
NzA5WjAVMRMwEQYDVQQDDAoxOTIuMC4yLjYwMIGfMA0GCSqGSIb3DQEBAQUAA4GN
ADCBiQKBgQCXGu39v5LDfHb+OlYBdMlaQp+RUZcRoHOwvIb7xEXUwNLdwGkJKlF8
RLxgWLIskNPrPHAGaGw58ShaOu4ShmODCUlqpt4CjTtp6zJ03eb5X2W4m4mvanOO
Hl2I41WQyxnG5xWAJj79/ZG5hi4iao/WJ0dJTQBXBa9ZHSemYFUJ7wIDAQABMA0G
CSqGSIb3DQEBBQUAA4IBAQCv9Z0i1AppFgAlC3hYD70XG7mQdgUXxFos+cDW0kLy
p7773MtOYQJBudx2lw6dJyxx8POpwBPOQ2X1zFND9BiNlRv9PLdkUjvlMU3nc+g8
vXlfJdfsLdLdy10Yz+r4MVR/8hdGZOwB8LwzM67fFe108dX9CBlQGwjEUCiDIU4O
IHIYhHDcfbdl/ynHxrG8xCFtFvnAuEOX8p6IPAsPo6YQ32ChX6TftoEzVXrjh7By
Vsb4a3y8xR+e13kUVWy+Pdw2IH39tCnrW6zaFGg/7UV/q7NRTBnHLSbvAdGUDX/y
PLvBADdU92UGyjhjXQ+NQ33RtQAr/PcTXA8qDWLGmWbn
-----END CERTIFICATE-----`;
const CURVE_PEM = `-----BEGIN CERTIFICATE-----
MIIBfjCCASSgAwIBAgIUVKJZ6S9oWfwFf+kIoI8R70fi2hkwCQYHKoZIzj0EATAV
MRMwEQYDVQQDDAoxOTIuMC4yLjYxMB4XDTI2MTEyNTE4NDcxMFoXDTM2MTEyMjE4
NDcxMFowFTETMBEGA1UEAwwKMTkyLjAuMi42MTBZMBMGByqGSM49AgEGCCqGSM49
AwEHA0IABJE3sfJZn5JHfPoPpdY0tCHUh17hnkFBC+b03xjFSXvS8Ox5czTI2+jA
QfRcdVF9ug728FTvhZvcWRsleMiLk1CjUzBRMB0GA1UdDgQWBBRMl6ilXT+0TMvU
PUQ8uaAXNNrQVzAfBgNVHSMEGDAWgBRMl6ilXT+0TMvUPUQ8uaAXNNrQVzAPBgNV
HRMBAf8EBTADAQH/MAkGByqGSM49BAEDSQAwRgIhAOqrcx+tT03aBYpF439zIL9O
CjGWv3O5fJTbremFEyf/AiEAvdkcgfL5x5LnjJNYS3M+iY5ZMEwa/dCdBMYMg98f
Og0=
-----END CERTIFICATE-----`;
const SOUND_PEM = `-----BEGIN CERTIFICATE-----
MIIDCzCCAfOgAwIBAgIULGbqQg0M/hUcltyQFkgy2QlM3rAwDQYJKoZIhvcNAQEL
BQAwFTETMBEGA1UEAwwKRXhhbXBsZSBDQTAeFw0yNjExMjUxODQ3MDlaFw0zNjEx
MjIxODQ3MDlaMBUxEzARBgNVBAMMCkV4YW1wbGUgQ0EwggEiMA0GCSqGSIb3DQEB
AQUAA4IBDwAwggEKAoIBAQDPQQYjcNoq61WSc1pGfiAEln+hxjFsSYMvs/kc0JeX
nD3DZiFKTaAS9YB9Geh1bO24WGmf9lAg1yEUFtN1HsDNPN/HCCQON2SUa5U0cDCm
o+5IlOlldw3g4SD/cf2ItOFVlMgger2WLIop5ZC9elD+IyvYoDcEcezqV+6M9vLf
sPvZmn77uedU4MA/YeJ8nUV+yLLCLqvwHKxvUX1+8GZ2HfPrCdUgHAe8l/2aK245
1B4k3eip7BR7IEa8CA7HoUCU/H9sqzhqOhHdC9xHXseVReISdHqJzzEnppM+2Qwf
uAp3V8mShoMxFpcAavxH1B7ryObPuYpXvfZyIwvBM3p1AgMBAAGjUzBRMB0GA1Ud
DgQWBBTcWbzidS6uTbWxi/5irVVKlihkejAfBgNVHSMEGDAWgBTcWbzidS6uTbWx
i/5irVVKlihkejAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4IBAQB5
gxdKY5GqYJosHiTWdXNhX6yOdMwlX3+GKUUTOuCz0jZr9NH4++fqWR+wOg5ES/cQ
60BZV64k/icwNRQTg/2bupFSyRHm1+leU09QjxfNooEdwrxYYFZTl1NXh9vGxRJ3
Sc3rqDpIT+IBbJsbE9hDglLdf6qrEOHvD7C9P4QzBZ8OP/XozKC3Sx9utLlmVbjF
7HJVSt5+kP6uSOpbDeGSGHVGgcERCeHP/Blu8G4mjkyXaw5yOhxlJYiudWSHVjZI
XKaPMZeZX7YpO1lsB/IVKJHekDdQaWy64I6+bktQlFbcgHtl+ldA/uWRbQ5BVoBd
O2PNVcOorM/jtoRBSHZT
-----END CERTIFICATE-----`;
const SELF_SIGNED = "Its certificate vouches for itself: nobody can tell it from an impostor's.";

describe("how strong a certificate is", () => {
  test.each<[string, object, readonly string[]]>([
    ["short RSA key and SHA-1, in the certificate itself", { pem: WEAK_PEM }, WEAK],
    ["a curve; who vouches for itself needs no signature", { pem: CURVE_PEM }, [SELF_SIGNED]],
    ["2,048 bits and SHA-256", { pem: SOUND_PEM }, [SELF_SIGNED]],
    ["2,047 bits", { keyType: "rsa", keyBits: 2_047 }, ["Its certificate is weak: its key has 2047 bits."]],
    ["2,048 bits", { keyType: "rsa", keyBits: 2_048 }, [NOTHING_AGAINST]],
    ["256 bits on a curve", { keyType: "ec", keyBits: 256 }, [NOTHING_AGAINST]],
    ["521 bits of an unknown type", { keyBits: 521 }, [NOTHING_AGAINST]],
    ["1,024 bits of an unknown type", { keyBits: 1_024 }, [WEAK[1] ?? ""]],
    ["MD5", { signatureAlgorithm: "md5WithRSAEncryption" }, ["Its certificate is weak: it is signed with MD5."]],
    ["SHA-1 on a curve", { signatureAlgorithm: "ecdsa-with-SHA1" }, [WEAK[0] ?? ""]],
    ["SHA-256", { signatureAlgorithm: "sha256WithRSAEncryption" }, [NOTHING_AGAINST]],
    ["SHA-512, which begins otherwise", { signatureAlgorithm: "SHA512-RSA" }, [NOTHING_AGAINST]],
    ["nothing said", { subject: "CN=x" }, [NOTHING_AGAINST]],
  ])("%s", (_name, fact, expected) => expect(saidOf([{ kind: "tls.certificate", ...fact }])).toEqual(expected));
});
