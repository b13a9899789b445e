// Der kleine Teil von Node.js, den der Empfänger braucht, damit nichts installiert werden muss.
// Wer @types/node benutzt, löscht diese Datei und in tsconfig.json die Zeile "types".

interface Buffer extends Uint8Array {
  toString(encoding?: "utf8"): string;
}

declare const Buffer: { concat(parts: readonly Uint8Array[]): Buffer };

declare const process: { readonly argv: readonly string[] };

declare const console: { log(...values: readonly unknown[]): void };

declare module "node:crypto" {
  interface Hash {
    update(text: string): Hash;
    digest(encoding: "hex"): string;
  }
  export function createHash(name: "sha256"): Hash;
}

declare module "node:http" {
  export interface IncomingMessage {
    readonly method?: string;
    readonly url?: string;
    readonly headers: Readonly<Record<string, string | undefined>>;
    on(event: "data", listener: (chunk: Uint8Array) => void): this;
    on(event: "end", listener: () => void): this;
    on(event: "error", listener: (error: Error) => void): this;
  }
  export interface ServerResponse {
    writeHead(status: number, headers: Readonly<Record<string, string>>): this;
    end(text: string): this;
  }
  export interface Server {
    listen(port: number, host: string, listening: () => void): this;
    address(): { readonly port: number } | string | null;
    close(): this;
  }
  export function createServer(
    handle: (request: IncomingMessage, response: ServerResponse) => void,
  ): Server;
}
