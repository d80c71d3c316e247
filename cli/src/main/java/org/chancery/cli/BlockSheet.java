package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import org.chancery.cli.text.Sheet;
import org.chancery.desk.Questions.Block;

/** A sheet that keeps what is written on it as parts, for others to lay out. */
final class BlockSheet implements Sheet {
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block.Row> rows = new ArrayList<>();

  /** All that was written. */
  List<Block> blocks() {
    endTable();
    return List.copyOf(blocks);
  }

  @Override
  public void heading(String text) {
    add(new Block.Heading(text));
  }

  @Override
  public void note(String text) {
    add(new Block.Note(text, false));
  }

  @Override
  public void aside(String text) {
    add(new Block.Note(text, true));
  }

  @Override
  public void gap() {
    endTable();
  }

  @Override
  public void table(int indent, List<Row> all) {
    all.forEach(row -> row(indent, List.of(), row));
    endTable();
  }

  @Override
  public void row(int indent, List<Integer> widths, Row row) {
    rows.add(new Block.Row(texts(row.cells()), texts(row.under())));
  }

  private void add(Block block) {
    endTable();
    blocks.add(block);
  }

  private void endTable() {
    if (!rows.isEmpty()) {
      blocks.add(new Block.Table(rows));
      rows.clear();
    }
  }

  private static List<String> texts(List<Cell> cells) {
    return cells.stream().map(Cell::text).toList();
  }
}
