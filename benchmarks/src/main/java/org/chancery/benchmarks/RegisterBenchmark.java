package org.chancery.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chancery.entities.EntityBase;
import org.chancery.exchange.cow.CowImport;
import org.chancery.exchange.cow.CowReader;
import org.chancery.model.Dispatch;
import org.chancery.model.Stretch;
import org.chancery.register.Recording;
import org.chancery.register.Register;
import org.chancery.register.View;

/**
 * How fast a register with the Correlates of War IGO data answers, as it is, with many copies of
 * every entry, and with many recorded versions of each. Fills the database if it is empty:
 *
 * <pre>RegisterBenchmark JDBC-URL COPIES VERSIONS FILE…</pre>
 *
 * <p>One connection; each question is asked {@value #ROUNDS} times about states and organisations
 * drawn at random, after as many to warm up.
 */
public final class RegisterBenchmark {
  private static final int ROUNDS = 1000;
  private static final int AT_ONCE = 120;
  private static final LocalDate DAY = LocalDate.of(1995, 7, 1);

  /** One question, about the how manieth of the things that are drawn at random. */
  private interface Question {
    void ask(int number) throws SQLException;
  }

  private RegisterBenchmark() {}

  /** Fills the database, and prints a table of times in milliseconds. */
  public static void main(String[] arguments) throws SQLException {
    if (arguments.length < 4) {
      throw new IllegalArgumentException("RegisterBenchmark JDBC-URL COPIES VERSIONS FILE…");
    }
    int copies = Integer.parseInt(arguments[1]);
    int versions = Integer.parseInt(arguments[2]);
    List<Path> files = Arrays.stream(arguments).skip(3).map(Path::of).toList();
    try (Register register = Register.connect(arguments[0]);
        Connection connection = DriverManager.getConnection(arguments[0])) {
      if (isEmpty(connection)) {
        fill(register, files);
        multiply(connection, copies, versions);
      }
      measure(register.now(), connection);
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select not exists (select from entry)")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private static void fill(Register register, List<Path> files) {
    EntityBase base = EntityBase.load();
    CowReader reader = new CowReader(base);
    register.learn(base);
    List<Recording> recordings = new ArrayList<>();
    for (Dispatch dispatch : CowImport.dispatches(files)) {
      recordings.add(new Recording(dispatch, reader.claims(dispatch), CowReader.VERSION, false));
    }
    int claims = recordings.stream().mapToInt(it -> it.claims().size()).sum();
    long start = System.nanoTime();
    for (int from = 0; from < recordings.size(); from += AT_ONCE) {
      register.record(recordings.subList(from, Math.min(recordings.size(), from + AT_ONCE)));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%d claims recorded in %.1f s: %.0f a second%n", claims, seconds, claims / seconds);
  }

  /** Copies go to organisations and states of their own; earlier versions are closed ones. */
  private static void multiply(Connection connection, int copies, int versions)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int copy = 1; copy < copies; copy++) {
        String suffix = "~" + copy;
        statement.execute(
            """
            insert into entry (id, strand, type, fact, earliest_start, latest_start, earliest_end,
              latest_end, planned, recorded)
            select id || '%1$s', strand || '%1$s', type,
              case when type = 'membership' then
                jsonb_set(jsonb_set(fact, '{organisation,id}',
                    to_jsonb((fact #>> '{organisation,id}') || '%1$s')),
                  '{member,id}', to_jsonb((fact #>> '{member,id}') || '%1$s'))
              else fact end,
              earliest_start, latest_start, earliest_end, latest_end, planned, recorded
            from entry where upper_inf(recorded) and id not like '%%~%%' and type <> 'founding'\
            """
                .formatted(suffix));
        statement.execute(
            """
            insert into entry_weight (entry, supporting, opposing, origins, recorded)
            select entry || '%1$s', supporting, opposing, origins, recorded
            from entry_weight where upper_inf(recorded) and entry not like '%%~%%'\
            """
                .formatted(suffix));
      }
      for (int version = 1; version < versions; version++) {
        statement.execute(
            """
            insert into entry (id, strand, type, fact, earliest_start, latest_start, earliest_end,
              latest_end, planned, recorded)
            select id, strand, type, fact, earliest_start, latest_start, earliest_end,
              latest_end, planned,
              tstzrange(timestamptz '2000-01-01' + interval '1 day' * %1$d,
                timestamptz '2000-01-01' + interval '1 day' * (%1$d + 1))
            from entry where upper_inf(recorded)\
            """
                .formatted(version));
      }
      statement.execute("vacuum analyze");
      try (ResultSet count = statement.executeQuery("select count(*) from entry")) {
        count.next();
        System.out.printf("%d rows of entries%n", count.getLong(1));
      }
    }
  }

  private static void measure(View view, Connection connection) throws SQLException {
    List<String> bodies = ids(connection, "body");
    List<String> subjects = ids(connection, "subject");
    System.out.printf("%-58s %8s %8s %8s%n", "milliseconds", "median", "p99", "least");
    try (PreparedStatement members =
            connection.prepareStatement(
                """
                select subject, word, latest_start, earliest_end from entry
                where body = ? and type = 'membership' and upper_inf(recorded)
                  and (earliest_start is null or earliest_start <= ?)
                  and (latest_end is null or latest_end >= ?)\
                """);
        PreparedStatement organisations =
            connection.prepareStatement(
                """
                select body, word, latest_start, earliest_end from entry
                where subject = ? and type = 'membership' and upper_inf(recorded)
                  and (earliest_start is null or earliest_start <= ?)
                  and (latest_end is null or latest_end >= ?)\
                """);
        PreparedStatement holders =
            connection.prepareStatement(
                """
                select subject, latest_start, earliest_end from entry
                where body = ? and type = 'tenure' and word = 'secretary general'
                  and upper_inf(recorded)
                  and (earliest_start is null or earliest_start <= ?)
                  and (latest_end is null or latest_end >= ?)\
                """)) {
      time("members of an organisation on a day: query", it -> ask(members, pick(bodies, it)));
      time(
          "organisations of a state on a day: query", it -> ask(organisations, pick(subjects, it)));
      time("holder of an office on a day: query", it -> ask(holders, pick(bodies, it)));
    }
    time(
        "members of an organisation on a day: objects",
        it -> view.members(pick(bodies, it), Optional.empty(), DAY));
    time(
        "members of the United Nations on a day: objects",
        _ -> view.members("org/un", Optional.empty(), DAY));
    time(
        "organisations of a state on a day: objects",
        it -> view.memberships(pick(subjects, it), Optional.empty(), Stretch.of(DAY)));
    time(
        "holder of an office on a day: objects",
        it -> view.holders("Secretary-General", pick(bodies, it), DAY));
    time(
        "shared memberships of two states, all years: objects",
        it ->
            view.shared(
                pick(subjects, it), pick(subjects, it + 1), Optional.of("member"), Stretch.ever()));
    time(
        "shared memberships of USA and China, all years: objects",
        _ -> view.shared("state/usa", "state/chn", Optional.of("member"), Stretch.ever()));
  }

  private static void ask(PreparedStatement query, String id) throws SQLException {
    query.setString(1, id);
    query.setObject(2, DAY);
    query.setObject(3, DAY);
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        rows.getString(1);
      }
    }
  }

  private static List<String> ids(Connection connection, String column) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select distinct %1$s from entry where type = 'membership' and upper_inf(recorded) and %1$s not like '%%~%%' order by 1"
                    .formatted(column))) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  private static String pick(List<String> ids, int number) {
    return ids.get(new Random(number * 7919L).nextInt(ids.size()));
  }

  private static void time(String name, Question question) throws SQLException {
    for (int i = 0; i < ROUNDS; i++) {
      question.ask(i);
    }
    long[] times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      question.ask(i);
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    System.out.printf(
        "%-58s %8.3f %8.3f %8.3f%n",
        name, times[ROUNDS / 2] / 1e6, times[ROUNDS * 99 / 100] / 1e6, times[0] / 1e6);
  }
}
