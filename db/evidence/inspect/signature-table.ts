/** What bytes are by the way they begin. */
export type ContentKind =
  | "picture"
  | "video"
  | "audio"
  | "archive"
  | "program"
  | "pdf"
  | "ole"
  | "zip"
  | "rich_text"
  | "web_page"
  | "letter"
  | "other";

/** A mark that a format puts at a fixed place: what it stands for, the mark in hexadecimal, and where it stands. */
export type Signature = readonly [kind: ContentKind, format: string, mark: string, at?: number];

/**
 * The marks by which formats are known.
 *
 * Shape: none of them but "#!", `{\rtf` and `%PDF` can begin a text; those that are shorter than four bytes are taken
 * only at the beginning of a file, never inside of something.
 * Source: the specification of each format.
 */
export const SIGNATURES: readonly Signature[] = [
  ["picture", "JPEG", "ffd8ff"],
  ["picture", "PNG", "89504e470d0a1a0a"],
  ["picture", "JNG", "8b4a4e470d0a1a0a"],
  ["picture", "MNG", "8a4d4e470d0a1a0a"],
  ["picture", "TIFF and its raw relatives, little end first", "49492a00"],
  ["picture", "TIFF, big end first", "4d4d002a"],
  ["picture", "BigTIFF, little end first", "49492b000800"],
  ["picture", "BigTIFF, big end first", "4d4d002b0008"],
  ["picture", "Panasonic raw", "49495500"],
  ["picture", "Olympus raw", "4949524f"],
  ["picture", "Olympus raw, later", "49495253"],
  ["picture", "Canon raw", "49491a000000"],
  ["picture", "Fujifilm raw", "46554a4946494c4d4343442d524157"],
  ["picture", "icon", "0000010001"],
  ["picture", "icon with several sizes", "0000010002"],
  ["picture", "cursor", "0000020001"],
  ["picture", "Photoshop", "384250530001"],
  ["picture", "Photoshop, large", "384250530002"],
  ["picture", "Apple icon", "69636e7300"],
  ["picture", "JPEG 2000", "0000000c6a5020200d0a870a"],
  ["picture", "JPEG 2000 code stream", "ff4fff51"],
  ["picture", "JPEG XL", "0000000c4a584c200d0a870a"],
  ["picture", "JPEG XL code stream", "ff0a"],
  ["picture", "JPEG XR", "4949bc01"],
  ["picture", "GIMP", "67696d7020786366"],
  ["picture", "OpenEXR", "762f3101"],
  ["picture", "DirectDraw surface", "444453207c000000"],
  ["picture", "Windows metafile", "d7cdc69a"],
  ["picture", "enhanced metafile", "010000006c000000"],
  ["picture", "BPG", "425047fb"],
  ["picture", "DjVu", "41542654464f524d"],
  ["picture", "PCX", "0a050108"],
  ["picture", "DICOM", "4449434d", 128],
  ["video", "Matroska and WebM", "1a45dfa3"],
  ["video", "Flash video", "464c5601"],
  ["video", "Windows media", "3026b2758e66cf11"],
  ["video", "MPEG programme", "000001ba"],
  ["video", "MPEG video", "000001b3"],
  ["video", "MPEG-4 video", "000001b0"],
  ["video", "RealMedia", "2e524d46000000"],
  ["video", "IVF", "444b494600002000"],
  ["video", "MXF", "060e2b34020501010d010201"],
  ["audio", "MP3 with ID3 2.2", "4944330200"],
  ["audio", "MP3 with ID3 2.3", "4944330300"],
  ["audio", "MP3 with ID3 2.4", "4944330400"],
  ["audio", "Ogg", "4f67675300"],
  ["audio", "FLAC", "664c614300"],
  ["audio", "FLAC, last block", "664c614380"],
  ["audio", "Monkey's Audio", "4d414320960f"],
  ["audio", "WavPack", "7776706b"],
  ["audio", "Core Audio", "636166660001"],
  ["audio", "AMR", "2321414d52"],
  ["audio", "MIDI", "4d54686400000006"],
  ["audio", "Sun audio", "2e736e64000000"],
  ["audio", "AAC", "fff150"],
  ["audio", "AAC without a checksum", "fff94c"],
  ["archive", "RAR", "526172211a07"],
  ["archive", "7z", "377abcaf271c"],
  ["archive", "gzip", "1f8b08"],
  ["archive", "gzip, without a name", "1f8b0800"],
  ["archive", "gzip, with a name", "1f8b0808"],
  ["archive", "compress", "1f9d90"],
  ["archive", "bzip2", "314159265359", 4],
  ["archive", "xz", "fd377a585a00"],
  ["archive", "zstd", "28b52ffd"],
  ["archive", "lz4", "04224d18"],
  ["archive", "lzip", "4c5a495001"],
  ["archive", "lzma", "5d00008000"],
  ["archive", "tar", "7573746172", 257],
  ["archive", "cabinet", "4d53434600000000"],
  ["archive", "ar and deb", "213c617263683e0a"],
  ["archive", "cpio", "30373037303130"],
  ["archive", "ARJ", "60ea"],
  ["archive", "ACE", "2a2a4143452a2a", 7],
  ["archive", "LZH", "2d6c68352d", 2],
  ["archive", "CD", "4344303031", 0x8001],
  ["archive", "WIM", "4d5357494d000000"],
  ["archive", "RPM", "edabeedb"],
  ["archive", "XAR", "78617221001c"],
  ["archive", "SquashFS", "68737173"],
  ["archive", "VMDK", "4b444d5601"],
  ["archive", "empty zip", "504b0506"],
  ["archive", "split zip", "504b0708"],
  ["zip", "zip", "504b0304"],
  ["ole", "OLE2: Office before 2007, or with a password", "d0cf11e0a1b11ae1"],
  ["pdf", "PDF", "255044462d"],
  ["rich_text", "RTF", "7b5c727466"],
  ["program", "ELF", "7f454c46"],
  ["program", "Mach-O", "feedface"],
  ["program", "Mach-O, 64 bit", "feedfacf"],
  ["program", "Mach-O, little end first", "cefaedfe"],
  ["program", "Mach-O, 64 bit, little end first", "cffaedfe"],
  ["program", "Java, and Mach-O for several processors", "cafebabe"],
  ["program", "WebAssembly", "0061736d"],
  ["program", "Windows shortcut", "4c00000001140200"],
  ["program", "script", "2321"],
  ["other", "SQLite", "53514c69746520666f726d6174203300"],
  ["other", "compiled help", "4954534603000000"],
];
