package org.chancery.reader.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Standing;
import org.chancery.reader.Models;
import org.chancery.reader.language.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names with all that stands beside them, as a careful reader takes them. A mention is shown in one
 * line, so that a row says what must be found: {@code Wang Yi: Foreign Secretary of state/gbr
 * former; age 65}.
 */
class MentionFinderTest {

  private static List<String> found(String text) {
    return found(text, null);
  }

  private static List<String> found(String text, @Nullable Entity home) {
    List<Sentence> sentences = Models.sentences(text);
    return Models.finder().find(sentences, home).stream()
        .flatMap(mentions -> Stream.concat(mentions.outer().stream(), mentions.inner().stream()))
        .map(MentionFinderTest::show)
        .toList();
  }

  private static String show(Mention mention) {
    return switch (mention) {
      case Mention.Person person ->
          person.name()
              + ":"
              + person.posts().stream()
                  .map(post -> " " + show(post))
                  .collect(Collectors.joining(" +"))
              + notes(person.notes());
      case Mention.Name name ->
          name.entities().stream().map(Entity::id).collect(Collectors.joining(" or "))
              + notes(name.notes());
      case Mention.OfficeName office ->
          "office "
              + office.posts().stream()
                  .map(MentionFinderTest::show)
                  .collect(Collectors.joining(" + "));
      case Mention.Count count ->
          "count "
              + count.count()
              + " "
              + count.status()
              + (count.organisation() == null ? "" : " of " + count.organisation().id());
      case Mention.GatheringName gathering ->
          gathering.level()
              + (gathering.edition() == null ? "" : " no. " + gathering.edition())
              + (gathering.organisation() == null ? "" : " of " + gathering.organisation().id())
              + (gathering.place() == null ? "" : " at " + gathering.place().id());
      case Mention.SituationName situation ->
          "situation in " + (situation.place() == null ? "?" : situation.place().id());
      case Mention.Time time -> "time";
      case Mention.Length length -> length.period();
      case Mention.OrdinalPeriod period -> period.unit() + " no. " + period.ordinal();
      case Mention.Several several ->
          several.members().stream().map(MentionFinderTest::show).toList().toString();
      case Mention.DocumentName document ->
          document.document() + " by " + (document.issuer() == null ? "?" : document.issuer().id());
      case Mention.Pointer pointer ->
          "to " + pointer.to() + " by " + pointer.word() + notes(pointer.notes());
    };
  }

  private static String show(Post post) {
    return post.title()
        + (post.body() == null ? "" : " of " + post.body().id())
        + (post.standing() == Standing.IN_OFFICE ? "" : " " + post.standing().word());
  }

  private static String notes(List<Note> notes) {
    return notes.stream()
        .map(
            note -> "; " + note.attribute() + " " + note.value() + (note.former() ? " former" : ""))
        .collect(Collectors.joining());
  }

  /** Each row: a sentence, and the mentions that must be among those found, apart by {@code &}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Sergei Lavrov spoke. | Sergei Lavrov:
          Chinese Foreign Minister Wang Yi spoke. | Wang Yi: Minister of Foreign Affairs of state/chn
          China's Foreign Minister Wang Yi spoke. | Wang Yi: Minister of Foreign Affairs of state/chn
          Chinese State Councilor and Foreign Minister Wang Yi spoke. | Wang Yi: State Councillor of state/chn + Minister of Foreign Affairs of state/chn
          The Prime Minister and Finance Minister of Barbados, Mia Mottley, spoke. | Mia Mottley: Prime Minister of state/brb + Minister of Finance of state/brb
          Wang Yi, the Chinese foreign minister, spoke. | Wang Yi: Minister of Foreign Affairs of state/chn
          Wang Yi, State Councilor and Foreign Minister of China, spoke. | Wang Yi: State Councillor of state/chn + Minister of Foreign Affairs of state/chn
          SCO Secretary-General Zhang Ming arrived. | Zhang Ming: Secretary-General of org/sco
          The Secretary-General of the Shanghai Cooperation Organization (SCO) Zhang Ming arrived. | Zhang Ming: Secretary-General of org/sco
          Zhang Ming, Secretary-General of the SCO, arrived. | Zhang Ming: Secretary-General of org/sco
          The secretary-general of OPEC, Haitham Al Ghais, spoke. | Haitham Al Ghais: Secretary-General of org/opec
          The OPEC chief Haitham Al Ghais spoke. | Haitham Al Ghais: Secretary-General of org/opec
          UN chief Antonio Guterres spoke. | Antonio Guterres: Secretary-General of org/un
          The former Foreign Minister of Uzbekistan Vladimir Norov left. | Vladimir Norov: Minister of Foreign Affairs of state/uzb former
          Vladimir Norov, a former foreign minister of Uzbekistan, left. | Vladimir Norov: Minister of Foreign Affairs of state/uzb former
          Former Austrian chancellor Sebastian Kurz spoke. | Sebastian Kurz: Chancellor of state/aut former
          Then President Barack Obama spoke. | Barack Obama: President former
          Barack Obama, then President of the United States, spoke. | Barack Obama: President of state/usa former
          Acting Foreign Minister Hans Muster of Austria spoke. | Hans Muster: Minister of Foreign Affairs of state/aut acting
          Spain's acting prime minister Pedro Sánchez spoke. | Pedro Sánchez: Prime Minister of state/esp acting
          The interim foreign minister of Mali, Assimi Goita, spoke. | Assimi Goita: Minister of Foreign Affairs of state/mli acting
          ASEAN Secretary-General-designate Kao Kim Hourn spoke. | Kao Kim Hourn: Secretary-General of org/asean designate
          President-elect William Ruto spoke. | William Ruto: President designate
          The incoming Secretary-General of CARICOM, Carla Barnett, spoke. | Carla Barnett: Secretary-General of org/caricom designate
          The outgoing OSCE Secretary General Thomas Greminger spoke. | Thomas Greminger: Secretary-General of org/osce
          The ousted president of Niger, Mohamed Bazoum, spoke. | Mohamed Bazoum: President of state/ner former
          Deputy Foreign Minister Andrey Rudenko of Russia spoke. | Andrey Rudenko: Deputy Minister of Foreign Affairs of state/rus
          Russian Deputy Foreign Minister Andrey Rudenko spoke. | Andrey Rudenko: Deputy Minister of Foreign Affairs of state/rus
          The SCO's Deputy Secretary-General Zhang Haizhou spoke. | Zhang Haizhou: Deputy Secretary-General of org/sco
          Indian External Affairs Minister S. Jaishankar spoke. | S. Jaishankar: Minister of Foreign Affairs of state/ind
          Indian Defence Minister Rajnath Singh spoke. | Rajnath Singh: Minister of Defence of state/ind
          Kazakh President Kassym-Jomart Tokayev spoke. | Kassym-Jomart Tokayev: President of state/kaz
          President Kassym-Jomart Tokayev of Kazakhstan spoke. | Kassym-Jomart Tokayev: President of state/kaz
          Azali Assoumani of Comoros took the chair. | Azali Assoumani:; nationality Comoros
          Uzbekistan's Vladimir Norov left. | Vladimir Norov:; nationality Uzbekistan
          German diplomat Helga Schmid spoke. | Helga Schmid:; nationality Germany; profession diplomat
          Zhang Ming, a Chinese career diplomat, spoke. | Zhang Ming:; nationality China; profession career diplomat
          Vladimir Norov, a former diplomat from Uzbekistan, spoke. | Vladimir Norov:; profession diplomat former; nationality Uzbekistan
          Zhang Ming, 65, took over. | Zhang Ming:; age 65
          The Belizean economist Carla Barnett took over. | Carla Barnett:; nationality Belize; profession economist
          H.E. Hissein Brahim Taha, OIC Secretary-General, spoke. | Hissein Brahim Taha: Secretary-General of org/oic
          Dr. Nayef Al-Hajraf spoke. | Nayef Al-Hajraf:
          Saudi Foreign Minister Prince Faisal bin Farhan spoke. | Faisal bin Farhan: Minister of Foreign Affairs of state/sau
          Sheikh Mohammed bin Abdulrahman Al Thani spoke. | Mohammed bin Abdulrahman Al Thani:
          Mauritanian President Mohamed Ould Ghazouani spoke. | Mohamed Ould Ghazouani: President of state/mrt
          AU Commission Chairperson Moussa Faki Mahamat spoke. | Moussa Faki Mahamat: Chairperson of the Commission of org/au-commission
          Annalena Baerbock, Germany's foreign minister, spoke. | Annalena Baerbock: Minister of Foreign Affairs of state/deu
          India's ambassador to Nepal, Naveen Srivastava, spoke. | Naveen Srivastava: Ambassador of state/ind
          British Foreign Secretary James Cleverly spoke. | James Cleverly: Foreign Secretary of state/gbr
          US Secretary of State Antony Blinken spoke. | Antony Blinken: Secretary of State of state/usa
          Chinese Foreign Ministry spokesman Wang Wenbin spoke. | Wang Wenbin: Spokesperson of org/chn-ministry-of-foreign-affairs
          Zhang Ming was head of the Chinese mission to the European Union. | office Head of Mission of org/chn-mission-to-eu
          The EU's foreign policy chief Josep Borrell spoke. | Josep Borrell: High Representative of org/eu
          Colin Ruiz, the Tamarind Belt Initiative's chief coordinator, spoke. | Colin Ruiz: Chief Coordinator of org/tamarind-belt-initiative
          Lars Eriksson, Director of the Norden Institute, spoke. | Lars Eriksson: Director of org/norden-institute
          RSF commander Mohamed Hamdan Dagalo spoke. | Mohamed Hamdan Dagalo: Commander of org/rsf
          The leader of Hezbollah, Naim Qassem, spoke. | Naim Qassem: Leader of org/hezbollah
          Ex-Australian prime minister Kevin Rudd spoke. | Kevin Rudd: Prime Minister of state/aus former
          European Council President António Costa spoke. | António Costa: President of the European Council of org/european-council
          The US special envoy for the Western Balkans, Gabriel Escobar, spoke. | Gabriel Escobar: Special Envoy of state/usa
          Vladimir Medinsky, head of the Russian delegation, spoke. | Vladimir Medinsky: Head of Delegation of state/rus
          """)
  void personsWithTitles(String text, String expected) {
    assertThat(found(text)).containsAll(split(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The Chinese Foreign Ministry answered. | org/chn-ministry-of-foreign-affairs
          China's Ministry of Foreign Affairs answered. | org/chn-ministry-of-foreign-affairs
          The Ministry of Foreign Affairs of Kazakhstan answered. | org/kaz-ministry-of-foreign-affairs
          The Foreign Ministry in Beijing answered. | org/chn-ministry-of-foreign-affairs
          India's Ministry of External Affairs answered. | org/ind-ministry-of-external-affairs
          The Russian Defence Ministry answered. | org/rus-ministry-of-defence
          The Indian mission to the United Nations answered. | org/ind-mission-to-un
          The Indian side will host the summit. | state/ind
          The Uzbek delegation left. | state/uzb
          The Lao government agreed. | state/lao
          The Kremlin denied it. | state/rus
          They met in Tashkent. | place/tashkent or state/uzb
          They met in the Chinese capital. | place/beijing
          They met in Geneva. | place/geneva
          Guinea left the room. | state/gin
          Guinea-Bissau left the room. | state/gnb
          Equatorial Guinea left the room. | state/gnq
          Papua New Guinea left the room. | state/png
          The Democratic Republic of the Congo left the room. | state/cod
          The DRC left the room. | state/cod
          Türkiye left the room. | state/tur
          Turkey left the room. | state/tur
          Czechia left the room. | state/cze
          The Kyrgyz Republic left the room. | state/kgz
          They left the Shanghai Co-operation Organisation. | org/sco
          They left the Shanghai Cooperation Organization (SCO). | org/sco
          Paris rejected the plan. | place/paris or state/fra
          Kuala Lumpur rejected the plan. | place/kuala-lumpur or state/mys
          He joined the Beijing-based SCO. | org/sco; seat Beijing
          The 27-nation European Union agreed. | org/eu; count 27
          The Vienna-headquartered OPEC agreed. | org/opec; seat Vienna
          The Jakarta-based bloc agreed. | to ORGANISATION by bloc; seat Jakarta
          He is Secretary-General of the Jeddah-based OIC. | org/oic; seat Jeddah
          India, Kazakhstan and China agreed. | [state/ind, state/kaz, state/chn]
          Guinea, Guinea-Bissau and Equatorial Guinea agreed. | [state/gin, state/gnb, state/gnq]
          """)
  void statesBodiesPlaces(String text, String expected) {
    assertThat(found(text)).containsAll(split(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          It has eight member states. | count 8 member
          The bloc has 27 members. | count 27 member
          It has 57 participating states. | count 57 participating state
          There are four observers. | count 4 observer
          It has four countries with “observer” status. | count 4 observer
          It has six more as “dialogue partners”. | count 6 dialogue partner
          It has nine dialogue partners. | count 9 dialogue partner
          It has five associate members. | count 5 associate
          The 55 member states of the African Union agreed. | count 55 member of org/au
          India joined at the Astana summit. | summit at place/astana
          India joined the SCO summit. | summit of org/sco
          The 36th ordinary session of the African Union opened. | session no. 36 of org/au
          The 27th OSCE Ministerial Council met. | ministerial no. 27 of org/osce
          The 22nd SCO summit opened. | summit no. 22 of org/sco
          The 11th session of the Council of Ministers of the ECO opened. | ministerial no. 11 of org/eco
          The CIS Council of Heads of Government meeting began. | summit of org/cis
          It comes amid the Ukraine crisis. | situation in state/ukr
          It comes amid the war in Sudan. | situation in state/sdn
          It comes after the Russian invasion of Ukraine. | situation in state/ukr
          The crisis entered its fourth week. | week no. 4
          He served for four years. | P4Y
          He began a three-year term. | P3Y
          He is on a two-day visit. | P2D
          A press release issued by the Chinese Foreign Ministry says so. | press release by org/chn-ministry-of-foreign-affairs
          A joint statement says so. | joint statement by ?
          A communiqué of the African Union says so. | communiqué by org/au
          The two sides agreed. | to PAIR by sides
          Both leaders agreed. | to PAIR by leaders
          The two met again. | to PAIR by two
          The bloc agreed. | to ORGANISATION by bloc
          The country agreed. | to STATE by country
          He agreed. | to PERSON by he
          It agreed. | to THING by it
          They agreed. | to SEVERAL by they
          The secretary-general agreed. | office Secretary-General
          The OPEC secretary-general agreed. | office Secretary-General of org/opec
          """)
  void countsGatheringsAndPointers(String text, String expected) {
    assertThat(found(text)).containsAll(split(expected));
  }

  /** Each row: a sentence, and mentions that must not be found. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Guinea-Bissau left the room. | state/gin
          Equatorial Guinea left the room. | state/gin
          Papua New Guinea left the room. | state/gin
          It heads a council that chairs the talks. | office Head & office Chair
          The sides may meet in march order. | time
          He met us at home. | state/usa
          They led the ship to the shore. | org/who
          Who is it? | org/who
          The Chinese capital is cold. | state/chn
          """)
  void whatOnlyLooksLikeAName(String text, String unexpected) {
    assertThat(found(text)).doesNotContainAnyElementsOf(split(unexpected));
  }

  private static List<String> split(String mentions) {
    return Arrays.asList(mentions.split(" & "));
  }

  @Test
  void anAcronymThatTheDispatchIntroducesIsUnderstood() {
    assertThat(
            found(
                "They met the Upper Mekong River Council (UMRC). Later the UMRC chose a new"
                    + " chair."))
        .filteredOn(mention -> mention.startsWith("org/upper-mekong"))
        .hasSize(2);
  }

  @Test
  void theDispatchsOwnAcronymComesBeforeAKnownOne() {
    assertThat(
            found(
                "They met the Southern Climate Observatory Council (SCO). The SCO chose a new"
                    + " chair."))
        .doesNotContain("org/sco");
  }

  @Test
  void aSurnameIsUnderstoodOnceTheFullNameIsKnown() {
    assertThat(found("Norov left on Friday. Vladimir Norov had served for three years."))
        .contains("Norov:", "Vladimir Norov:");
  }

  @Test
  void aMinistryWithoutOwnerIsThatOfTheDispatchsOwnState() {
    Entity china = new Entity("state/chn", EntityKind.STATE, "China", "China");

    assertThat(found("The Foreign Ministry answered.", china))
        .contains("org/chn-ministry-of-foreign-affairs");
    assertThat(found("The Foreign Ministry answered.")).noneMatch(it -> it.contains("ministry"));
  }

  @Test
  void everyHolderOfAListHasHisOwnOffice() {
    assertThat(
            found(
                "Foreign ministers Sergei Lavrov of Russia and Wang Yi of China met their"
                    + " counterparts."))
        .anyMatch(it -> it.startsWith("Sergei Lavrov:"))
        .anyMatch(it -> it.startsWith("Wang Yi:"));
  }

  @Test
  void theOldAndTheNewHolderAreTwoPersons() {
    assertThat(
            found(
                "Bhutan's outgoing ambassador Chitem Tenzin, the new dean, met Ambassador Rinchen"
                    + " Kuentsyl."))
        .anyMatch(it -> it.startsWith("Chitem Tenzin: Ambassador of state/btn"))
        .anyMatch(it -> it.startsWith("Rinchen Kuentsyl:"));
  }

  @Test
  void mentionsStandInOrderAndDoNotOverlap() {
    String text =
        "According to a press release issued by the Chinese Foreign Ministry, State Councilor and"
            + " Foreign Minister Wang Yi met Zhang Ming, 65, in Beijing on Thursday, as the Ukraine"
            + " crisis entered its fourth week and the eight member states of the SCO prepared the"
            + " Samarkand summit.";
    for (Mentions mentions : Models.finder().find(Models.sentences(text), null)) {
      int behind = -1;
      for (Mention mention : mentions.outer()) {
        assertThat(mention.first()).isGreaterThan(behind);
        assertThat(mention.last()).isGreaterThanOrEqualTo(mention.first());
        behind = mention.last();
      }
    }
  }
}
