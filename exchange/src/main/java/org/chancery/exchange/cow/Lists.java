package org.chancery.exchange.cow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who the states and organisations of the data are here: the lists beside this class. */
final class Lists {

  /** All states, each once, in the order of the list. */
  static final List<CowState> STATES;

  private static final Map<String, CowState> BY_COLUMN = new HashMap<>();
  private static final Map<String, CowState> BY_CODE = new HashMap<>();
  private static final Map<String, CowState> BY_SHORT_ID = new HashMap<>();
  private static final Map<String, String> ORGANISATIONS = new HashMap<>();

  static {
    List<CowState> states = new ArrayList<>();
    for (String[] row : rows("states.tsv")) {
      CowState state = new CowState(row[2], row[3]);
      if (BY_SHORT_ID.putIfAbsent(state.code(), state) == null) {
        states.add(state);
      }
      BY_CODE.put(row[0], state);
      BY_COLUMN.put(row[1], state);
    }
    STATES = List.copyOf(states);
    for (String[] row : rows("organisations.tsv")) {
      ORGANISATIONS.put(row[0], row[1]);
    }
  }

  private Lists() {}

  /** The state of a column of the organisation-year form. */
  static Optional<CowState> stateOfColumn(String column) {
    return Optional.ofNullable(BY_COLUMN.get(column));
  }

  /** The state with a code of the source, in digits. */
  static Optional<CowState> stateOfCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The state that texts write so. */
  static Optional<CowState> stateWritten(String code) {
    return Optional.ofNullable(BY_SHORT_ID.get(code));
  }

  /** The id in the entity base of the organisation with this acronym, in lower case. */
  static Optional<String> organisation(String acronym) {
    return Optional.ofNullable(ORGANISATIONS.get(acronym));
  }

  static Map<String, String> organisations() {
    return Map.copyOf(ORGANISATIONS);
  }

  static Map<String, CowState> states() {
    return Map.copyOf(BY_COLUMN);
  }

  private static List<String[]> rows(String file) {
    try (InputStream in = Objects.requireNonNull(Lists.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
