/** Whether it is an IPv4 address in its usual form, as nearly all are: no zeros before an octet, none above 255, not 0.0.0.0. */
export function isPlainIpv4(text: string): boolean {
  let [octet, digits, octets, sum] = [0, 0, 1, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 46) {
      if (digits === 0) return false;
      octets += 1;
      [octet, digits] = [0, 0];
    } else if (code < 48 || code > 57 || (digits > 0 && octet === 0)) return false;
    else {
      octet = octet * 10 + code - 48;
      digits += 1;
      sum += octet;
      if (octet > 255) return false;
    }
  }
  return octets === 4 && digits > 0 && sum > 0;
}
