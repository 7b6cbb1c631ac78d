/** What to type at a computer that has the file: the first prints its SHA-256, the second its salted hash. */
export const CHECK_COMMANDS = [
  "sha256sum FILE",
  `python3 -c "import hashlib, sys; h = lambda b: hashlib.sha256(b); print(h(bytes.fromhex(sys.argv[1]) + h(open(sys.argv[2], 'rb').read()).digest()).hexdigest())" SALT FILE`,
] as const;
