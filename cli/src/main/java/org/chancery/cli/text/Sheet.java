package org.chancery.cli.text;

import java.util.List;
import java.util.stream.Stream;

/** What people read: headings, notes, and rows in columns. */
public interface Sheet {

  /** A piece of text in one paint. */
  record Cell(String text, Paint paint) {

    /** Takes out control characters: a dispatch must not be able to steer the terminal. */
    public Cell {
      text = text.replaceAll("\\p{Cc}", " ");
    }

    /** A cell without paint. */
    public static Cell of(String text) {
      return new Cell(text, Paint.PLAIN);
    }
  }

  /**
   * A row and the lines that stand under its last column.
   *
   * @param cells the last may be of any length
   */
  record Row(List<Cell> cells, List<Cell> under) {

    public Row {
      cells = List.copyOf(cells);
      under = List.copyOf(under);
    }

    /** A row of some cells. */
    public static Row of(Cell... cells) {
      return new Row(List.of(cells), List.of());
    }

    /** The same row with more lines under it. */
    public Row over(List<Cell> lines) {
      return new Row(cells, Stream.concat(under.stream(), lines.stream()).toList());
    }
  }

  /** A line that names what follows. */
  void heading(String text);

  /** A paragraph. */
  void note(String text);

  /** A paragraph that matters less. */
  void aside(String text);

  /** An empty line. */
  void gap();

  /** Rows as a table whose columns are as wide as their widest cells. */
  void table(int indent, List<Row> rows);

  /** One row of a table that is too long to be held at once; its columns have fixed widths. */
  void row(int indent, List<Integer> widths, Row row);

  /** One cell a text, painted alike. */
  static List<Cell> cells(List<String> texts, Paint paint) {
    return texts.stream().map(text -> new Cell(text, paint)).toList();
  }
}
