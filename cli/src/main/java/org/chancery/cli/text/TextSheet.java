package org.chancery.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A sheet of lines, with rows in aligned columns of which the last is wrapped.
 *
 * @param width columns of the screen; 0 where there is none, and lines may be of any length
 * @param coloured whether paint is used
 * @param out takes line after line
 */
public record TextSheet(int width, boolean coloured, Consumer<String> out) implements Sheet {
  private static final int NARROWEST = 24;
  private static final int GAP = 2;

  @Override
  public void heading(String text) {
    wrapped(0, new Cell(text, Paint.BOLD));
  }

  @Override
  public void note(String text) {
    wrapped(0, Cell.of(text));
  }

  @Override
  public void aside(String text) {
    wrapped(0, new Cell(text, Paint.DIM));
  }

  @Override
  public void gap() {
    out.accept("");
  }

  @Override
  public void table(int indent, List<Row> rows) {
    List<Integer> widths = new ArrayList<>();
    for (Row row : rows) {
      for (int i = 0; i < row.cells().size() - 1; i++) {
        int needed = length(row.cells().get(i).text());
        if (i == widths.size()) {
          widths.add(needed);
        }
        widths.set(i, Math.max(widths.get(i), needed));
      }
    }
    rows.forEach(row -> row(indent, widths, row));
  }

  @Override
  public void row(int indent, List<Integer> widths, Row row) {
    StringBuilder start = new StringBuilder(" ".repeat(indent));
    int column = indent;
    for (int i = 0; i < row.cells().size() - 1; i++) {
      Cell cell = row.cells().get(i);
      int room = Math.max(widths.get(i), length(cell.text())) + GAP;
      start.append(paint(cell)).append(" ".repeat(room - length(cell.text())));
      column += room;
    }
    // On a narrow screen the last column would be a stack of single words.
    int hanging = width > 0 && width - column < NARROWEST ? indent + GAP * 2 : column;
    List<String> lines = lines(row.cells().getLast(), column, hanging);
    out.accept((start + lines.getFirst()).stripTrailing());
    lines.stream().skip(1).forEach(line -> out.accept(" ".repeat(hanging) + line));
    row.under().forEach(cell -> wrapped(hanging, cell));
  }

  private void wrapped(int indent, Cell cell) {
    lines(cell, indent, indent).forEach(line -> out.accept(" ".repeat(indent) + line));
  }

  private List<String> lines(Cell cell, int first, int hanging) {
    return wrap(cell.text(), first, hanging).stream()
        .map(line -> paint(new Cell(line, cell.paint())))
        .toList();
  }

  private String paint(Cell cell) {
    return coloured ? cell.paint().on(cell.text()) : cell.text();
  }

  /** The text in lines that fit the screen; each word whole, and white space as single spaces. */
  private List<String> wrap(String text, int first, int hanging) {
    String flat = text.strip().replaceAll("\\s+", " ");
    if (width == 0) {
      return List.of(flat);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int room = Math.max(width - first, 1);
    for (String word : flat.split(" ", -1)) {
      if (!line.isEmpty() && length(line) + 1 + length(word) > room) {
        lines.add(line.toString());
        line.setLength(0);
        room = Math.max(width - hanging, 1);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
