export type Cell = string | number | undefined;
export type ArchiveColumn = { readonly title: string; readonly unit?: string; readonly figure?: true };

/** A table of the archive: a page, a .csv and a sheet hold the same rows. */
export type ArchiveTable = {
  readonly name: string;
  readonly columns: readonly ArchiveColumn[];
  readonly rows: readonly {
    readonly cells: readonly Cell[];
    /** The page of the first cell, from the top of the archive. */
    readonly page?: string | undefined;
  }[];
};
