package org.chancery.cli;

import org.chancery.exchange.cow.CowReader;
import org.chancery.model.Dispatch;
import org.chancery.register.Recording;

/** Who reads which dispatch: tables that were imported have a reader of their own. */
final class Readers {
  private final Models models;
  private final CowReader tables;

  Readers(Models models) {
    this.models = models;
    this.tables = new CowReader(models.base());
  }

  /** What the reader that is for a dispatch reads in it. */
  Recording read(Dispatch dispatch) {
    return CowReader.reads(dispatch)
        ? table(tables, dispatch)
        : Recording.ofProse(dispatch, models.reader().read(dispatch).claims(), models.version());
  }

  /** What is read in a table. */
  static Recording table(CowReader reader, Dispatch dispatch) {
    return new Recording(dispatch, reader.claims(dispatch), CowReader.VERSION, false);
  }
}
