import { inflateRawSync } from 'node:zlib';
import { escaped, word, zip } from './xlsx.ts';

const CENTRAL = 0x02014b50;
const SHARED = 'xl/sharedStrings.xml';

/** Above the first row of a sheet of ours: the mark, the hidden keys, the headers. */
const KEY_ROW = 2;

/** A workbook of ours in the hands of somebody with an office program: rows are found by id, cells by the keys of their columns. */
export class Workbook {
  private readonly shared: string[];

  private constructor(private readonly parts: Record<string, string>) {
    this.shared = [...(parts[SHARED] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) =>
      [...text!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, piece]) => piece).join(''),
    );
  }

  static of(bytes: Buffer): Workbook {
    const parts: Record<string, string> = {};
    for (let at = bytes.indexOf(word(CENTRAL)); at >= 0; at = bytes.indexOf(word(CENTRAL), at + 46)) {
      const [method, packed, name] = [
        bytes.readUInt16LE(at + 10),
        bytes.readUInt32LE(at + 20),
        bytes.readUInt16LE(at + 28),
      ];
      const local = bytes.readUInt32LE(at + 42);
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const data = bytes.subarray(from, from + packed);
      parts[bytes.toString('utf8', at + 46, at + 46 + name)] = (method === 0 ? data : inflateRawSync(data)).toString();
    }
    return new Workbook(parts);
  }

  bytes(): Buffer {
    return zip(this.parts);
  }

  deleteRow(sheet: string, id: string): void {
    this.edit(sheet, (xml) => xml.replace(this.rowOf(sheet, id), ''));
  }

  set(sheet: string, id: string, key: string, text: string): void {
    const row = this.rowOf(sheet, id);
    const column = this.columns(sheet)[key]!;
    const changed = row.replace(new RegExp(`<c r="${column}\\d+"[^>]*?(/>|>.*?</c>)`, 's'), (cell) =>
      inline(/r="(\w+)"/.exec(cell)![1]!, text),
    );
    this.edit(sheet, (xml) => xml.replace(row, changed));
  }

  addRow(sheet: string, cells: Record<string, string>): void {
    const columns = this.columns(sheet);
    this.edit(sheet, (xml) => {
      const number = Math.max(...[...xml.matchAll(/<row r="(\d+)"/g)].map(([, at]) => Number(at))) + 1;
      const written = Object.keys(columns)
        .filter((key) => key in cells)
        .map((key) => inline(`${columns[key]}${number}`, cells[key]!));
      return xml.replace('</sheetData>', `<row r="${number}">${written.join('')}</row></sheetData>`);
    });
  }

  /** Behind the last one, with what stands under it in some rows. */
  addColumn(sheet: string, header: string, cells: Record<string, string>): void {
    const column = letters(Math.max(...Object.values(this.columns(sheet)).map(numberOf)) + 1);
    const append = (row: string, at: string, text: string) =>
      this.edit(sheet, (xml) => xml.replace(row, row.replace('</row>', `${inline(`${column}${at}`, text)}</row>`)));
    for (const [id, text] of Object.entries(cells)) {
      const row = this.rowOf(sheet, id);
      append(row, /r="(\d+)"/.exec(row)![1]!, text);
    }
    const headers = this.rows(sheet).find((row) => row.startsWith(`<row r="${KEY_ROW + 1}"`))!;
    append(headers, String(KEY_ROW + 1), header);
  }

  /** The letters of each column. */
  private columns(sheet: string): Record<string, string> {
    const keys = this.rows(sheet).find((row) => row.startsWith(`<row r="${KEY_ROW}"`))!;
    return Object.fromEntries(this.cells(keys).map(([column, text]) => [text.split('/')[2]!, column]));
  }

  private rowOf(sheet: string, id: string): string {
    const column = this.columns(sheet)['id'];
    return this.rows(sheet).find((row) => this.cells(row).some(([at, text]) => at === column && text === id))!;
  }

  private cells(row: string): [string, string][] {
    return [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g)].map(([, column, text]) => [
      column!,
      this.shared[Number(text)]!,
    ]);
  }

  private rows(sheet: string): string[] {
    return [...this.parts[this.path(sheet)]!.matchAll(/<row [^>]*?(?:\/>|>.*?<\/row>)/gs)].map(([row]) => row);
  }

  private edit(sheet: string, change: (xml: string) => string): void {
    this.parts[this.path(sheet)] = change(this.parts[this.path(sheet)]!);
  }

  private path(sheet: string): string {
    const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="(\\w+)"`).exec(this.parts['xl/workbook.xml']!)![1];
    const relation = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(
      this.parts['xl/_rels/workbook.xml.rels']!,
    )![0];
    return `xl/${/Target="([^"]+)"/.exec(relation)![1]!.replace('/xl/', '')}`;
  }
}

const inline = (at: string, text: string) =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const numberOf = (letters: string): number => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);

const letters = (column: number): string =>
  column === 0 ? '' : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
