package org.chancery.cli;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.answers.Json;
import org.chancery.answers.text.Wording;
import org.chancery.cli.text.Paint;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.chancery.model.Fact;
import org.chancery.model.Truth;
import org.chancery.register.Held;
import org.chancery.register.Members;
import org.chancery.register.TallyOn;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many stand in one status of an organisation.
 *
 * @param tally how many a dispatch counts, if one does
 * @param certain how many are known by name to do so certainly
 * @param possible how many are known by name to do so possibly
 */
record MemberCount(String status, Optional<TallyOn> tally, long certain, long possible) {

  /** One for each status. */
  static List<MemberCount> of(Members members) {
    return Stream.concat(
            members.entries().stream().map(MemberCount::status),
            members.tallies().stream().map(TallyOn::status))
        .collect(toCollection(TreeSet::new))
        .stream()
        .map(status ->
            new MemberCount(
                status,
                members.tallies().stream().filter(it -> it.status().equals(status)).findFirst(),
                named(members, status, Truth.CERTAINLY),
                named(members, status, Truth.POSSIBLY)))
        .toList();
  }

  private static long named(Members members, String status, Truth truth) {
    return members.entries().stream()
        .filter(held -> status(held).equals(status) && held.truth() == truth)
        .count();
  }

  private static String status(Held held) {
    return ((Fact.Membership) held.entry().fact()).status();
  }

  Row row() {
    return Row.of(
        new Cell(Wording.plural(status), Paint.BOLD),
        Cell.of(
            tally
                .map(it ->
                    "%d by count (as of %s, %s)"
                        .formatted(it.count(), it.at(), it.testimony().dispatch().source()))
                .orElse("not counted")),
        Cell.of("%d certain and %d possible by name".formatted(certain, possible)));
  }

  ObjectNode json() {
    ObjectNode node = Json.object().put("status", status);
    tally.ifPresent(it -> node.set("tally", Json.of(it)));
    return node.put("certain", certain).put("possible", possible);
  }
}
