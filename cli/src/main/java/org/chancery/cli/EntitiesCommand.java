package org.chancery.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "entities",
    description = "List whom and what the register knows by name.",
    footerHeading = "%nExample:%n",
    footer = "  chancery entities --kind organisation Shang")
final class EntitiesCommand extends Query {

  /** The kinds, to be completed by the shell. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(EntityKind.values()).map(EntityKind::word).iterator();
    }
  }

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      completionCandidates = Kinds.class,
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private @Nullable EntityKind kind;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PREFIX",
      description = "How the name begins.")
  private String prefix = "";

  EntitiesCommand(Chancery chancery) {
    super(chancery);
  }

  @Override
  void answer(Inquiry inquiry) {
    List<Entity> entities = entities(inquiry);
    // In a new register, the entities that ship with the program may not be there yet.
    if (entities.isEmpty() && inquiry.learn()) {
      entities = entities(inquiry);
    }
    if (isJson()) {
      print(Json.array(entities, Json::of));
    } else {
      show(entities);
    }
  }

  private List<Entity> entities(Inquiry inquiry) {
    return inquiry.view().entities(Optional.ofNullable(kind), prefix);
  }

  private void show(List<Entity> entities) {
    Sheet sheet = sheet();
    if (entities.isEmpty()) {
      sheet.note(
          "The register knows no %s whose name begins with \"%s\"; a shorter beginning may help."
              .formatted(kind == null ? "entity" : kind.name().toLowerCase(Locale.ROOT), prefix));
      return;
    }
    sheet.table(
        0,
        entities.stream()
            .map(entity ->
                Row.of(
                    new Cell(entity.kind().word(), Paint.DIM),
                    Cell.of(entity.id()),
                    Cell.of(entity.name())))
            .toList());
  }
}
