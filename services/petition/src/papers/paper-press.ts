import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillTemplate, parseTemplate, TemplateFault, type Press, type Template } from '@lianxin/typesetting';
import { FACT_NAMES } from '../application/papers/fact-names';
import type { PaperPress, SetPaper } from '../application/papers/issued-documents';
import { PAPER_KINDS, type PaperKind } from '../domain/papers/paper-kinds';

interface Kept {
  readonly template: Template;
  readonly sha256: string;
}

export type Templates = ReadonlyMap<PaperKind, Kept>;

/** The file of a kind's template: `acceptance.zh.txt`. */
export const fileOf = (kind: PaperKind): string => `${kind.toLowerCase().replaceAll('_', '-')}.zh.txt`;

/** Reads the office's templates, one for each kind of paper; throws TemplateFault for one that is missing or not in order. */
export const readTemplates = async (folder: string): Promise<Templates> => {
  const kept = await Promise.all(
    PAPER_KINDS.map(async (kind): Promise<[PaperKind, Kept]> => {
      const file = join(folder, fileOf(kind));
      const source = await readFile(file, 'utf8').catch(() => {
        throw new TemplateFault(`${file} is missing: it says what the paper ${kind} reads`);
      });
      const sha256 = createHash('sha256').update(source).digest('hex');
      return [kind, { template: parseTemplate(file, source, FACT_NAMES[kind]), sha256 }];
    }),
  );
  return new Map(kept);
};

/** Sets papers by the templates that it was started with. */
export class TemplatePress implements PaperPress {
  constructor(
    private readonly templates: Templates,
    private readonly press: Press,
  ) {}

  async set(...[kind, facts, imprint]: Parameters<PaperPress['set']>): Promise<SetPaper> {
    const kept = this.templates.get(kind);
    if (!kept) throw new TemplateFault(`there is no template for the paper ${kind}`);
    const { pdf, pages, missing } = await this.press.set(fillTemplate(kept.template, facts), imprint);
    return { pdf, pages, missing: missing.length, templateSha256: kept.sha256 };
  }
}
