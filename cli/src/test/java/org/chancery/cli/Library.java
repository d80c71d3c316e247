package org.chancery.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.entities.EntityBase;
import org.chancery.model.Attribution;
import org.chancery.model.Claim;
import org.chancery.model.Date;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Evidence;
import org.chancery.model.Fact;
import org.chancery.model.Fact.Statement.Act;
import org.chancery.model.MeetingForm;
import org.chancery.model.Modality;
import org.chancery.model.Participant;
import org.chancery.model.Passage;
import org.chancery.register.Register;
import org.chancery.register.server.Home;
import org.chancery.register.server.Server;
import org.jspecify.annotations.Nullable;

/**
 * A real register with facts of several organisations, fed by hand, and a terminal to ask it: what
 * the questions are tried on.
 */
final class Library implements AutoCloseable {
  static final Entity SCO = organisation("sco", "Shanghai Cooperation Organisation");
  static final Entity NATO = organisation("nato", "North Atlantic Treaty Organization");
  static final Entity UN = organisation("un", "United Nations");
  static final Entity EU = organisation("eu", "European Union");
  static final Entity CHINA = state("chn", "China");
  static final Entity INDIA = state("ind", "India");
  static final Entity PAKISTAN = state("pak", "Pakistan");
  static final Entity IRAN = state("irn", "Iran");
  static final Entity UZBEKISTAN = state("uzb", "Uzbekistan");
  static final Entity TAJIKISTAN = state("tjk", "Tajikistan");
  static final Entity BRITAIN = state("gbr", "United Kingdom");
  static final Entity GERMANY = state("deu", "Germany");
  static final Entity UKRAINE = state("ukr", "Ukraine");
  static final Entity ZHANG = person("zhang-ming", "Zhang Ming");
  static final Entity NOROV = person("vladimir-norov", "Vladimir Norov");
  static final Entity ALIMOV = person("rashid-alimov", "Rashid Alimov");
  static final Entity WANG = person("wang-yi", "Wang Yi");
  static final Entity STOLTENBERG = person("jens-stoltenberg", "Jens Stoltenberg");
  static final Entity GUTERRES = person("antonio-guterres", "António Guterres");
  static final Entity BEIJING = place("beijing", "Beijing");
  static final Entity SAMARKAND = place("samarkand", "Samarkand");
  static final Entity DUSHANBE = place("dushanbe", "Dushanbe");

  private final Server server;
  private final Terminal terminal;
  private final String url;
  private int dispatches;

  /** Fills a register in a folder. */
  Library(Path folder) {
    server = Server.of(Home.at(folder.resolve("home")));
    Server.Address address = server.address();
    url = "%s&user=%s&password=%s".formatted(address.url(), address.user(), address.password());
    terminal = new Terminal(Map.of("CHANCERY_DATABASE", url));
    try (Register register = Register.connect(url)) {
      register.learn(EntityBase.load());
      fill(register);
    }
  }

  private void fill(Register register) {
    tell(
        register,
        Modality.ASSERTED,
        tenure(ALIMOV, "Secretary-General", SCO, "2016-01-01", "2018-12-31", null, null),
        tenure(NOROV, "Secretary-General", SCO, "2019-01-01", "2021-12-31", null, ALIMOV),
        tenure(ZHANG, "Secretary-General", SCO, "2022-01-01", null, "2022-03-19", NOROV),
        tenure(WANG, "Minister of Foreign Affairs", CHINA, "2013-03-16", null, "2022-03-19", null),
        tenure(STOLTENBERG, "Secretary-General", NATO, "2014-10-01", null, "2022-03-19", null),
        tenure(GUTERRES, "Secretary-General", UN, "2017-01-01", null, "2022-03-19", null),
        membership(CHINA, SCO, "member", "2001-06-15", null, "2022-03-19"),
        membership(INDIA, SCO, "member", "2017-06-09", null, "2022-03-19"),
        membership(PAKISTAN, SCO, "member", "2017-06", null, "2022-03-19"),
        membership(UZBEKISTAN, SCO, "member", null, null, "2022-03-19"),
        membership(IRAN, SCO, "observer", "2005-07-05", null, "2022-03-19"),
        membership(CHINA, UN, "member", "1945-10-24", null, "2022-03-19"),
        membership(INDIA, UN, "member", "1945-10-30", null, "2022-03-19"),
        membership(BRITAIN, EU, "member", "1973-01-01", "2020-01-31", null),
        membership(GERMANY, NATO, "member", "1955-05-06", null, "2022-03-19"),
        membership(BRITAIN, NATO, "member", "1949-04-04", null, "2022-03-19"),
        new Fact.Tally(SCO, "member", 8, date("2022-03-19"), false),
        new Fact.Tally(SCO, "observer", 4, date("2022-03-19"), false),
        new Fact.Presidency(
            TAJIKISTAN, SCO, date("2020-11-10"), date("2021-09-17"), null, null, null, null),
        new Fact.Presidency(
            UZBEKISTAN, SCO, date("2021-09-17"), null, TAJIKISTAN, null, null, date("2022-03-19")),
        new Fact.Gathering(
            SCO,
            "Dushanbe summit",
            date("2021-09-16/2021-09-17"),
            DUSHANBE,
            TAJIKISTAN,
            20,
            "summit"),
        new Fact.Meeting(
            List.of(participant(WANG), participant(ZHANG)),
            date("2022-03-17"),
            BEIJING,
            MeetingForm.IN_PERSON,
            null,
            null),
        new Fact.Statement(
            WANG,
            List.of(),
            Act.URGE,
            "restraint on all sides in Ukraine",
            List.of(UKRAINE),
            null,
            date("2022-03-17")),
        new Fact.Founding(SCO, date("2001-06-15")),
        new Fact.Seat(SCO, BEIJING));
    tell(
        register,
        Modality.PLANNED,
        new Fact.Gathering(
            SCO, null, date("2022-09-15/2022-09-16"), SAMARKAND, UZBEKISTAN, 22, "summit"));
  }

  /** Records a dispatch of its own for some facts. */
  void tell(Register register, Modality modality, Fact... facts) {
    String label = "telling-" + ++dispatches;
    String text = "What %s says.".formatted(label);
    Dispatch dispatch =
        Dispatch.of(
            label,
            "Ganges Herald",
            null,
            LocalDate.parse("2022-03-20"),
            null,
            null,
            text,
            List.of(new Passage(Passage.Role.BODY, 0, text.length())));
    List<Claim> claims = new ArrayList<>();
    for (Fact fact : facts) {
      claims.add(
          new Claim(
              "c-%d-%d".formatted(dispatches, claims.size()),
              dispatch.id(),
              fact,
              modality,
              List.of(new Attribution.Source("Ganges Herald")),
              List.of(Evidence.of(text, 0, text.length())),
              "by hand",
              0.9));
    }
    register.record(dispatch, claims, "1");
  }

  Terminal terminal() {
    return terminal;
  }

  /** Opens the register itself. */
  Register register() {
    return Register.connect(url);
  }

  @Override
  public void close() {
    server.close();
  }

  private static Fact tenure(
      Entity holder,
      String office,
      Entity body,
      @Nullable String start,
      @Nullable String end,
      @Nullable String at,
      @Nullable Entity predecessor) {
    return new Fact.Tenure(
        holder, office, body, date(start), date(end), null, predecessor, null, null, date(at));
  }

  private static Fact membership(
      Entity member,
      Entity organisation,
      String status,
      @Nullable String start,
      @Nullable String end,
      @Nullable String at) {
    return new Fact.Membership(
        member, organisation, status, date(start), date(end), date(at), null);
  }

  private static Participant participant(Entity entity) {
    return new Participant(entity, List.of());
  }

  private static @Nullable Date date(@Nullable String edtf) {
    return edtf == null ? null : Date.parse(edtf);
  }

  private static Entity organisation(String id, String name) {
    return new Entity("org/" + id, EntityKind.ORGANISATION, name, name);
  }

  private static Entity state(String code, String name) {
    return new Entity("state/" + code, EntityKind.STATE, name, name);
  }

  private static Entity person(String id, String name) {
    return new Entity("person/" + id, EntityKind.PERSON, name, name);
  }

  private static Entity place(String id, String name) {
    return new Entity("place/" + id, EntityKind.PLACE, name, name);
  }
}
