package org.chancery.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.model.Dispatch;
import org.chancery.model.Passage.Role;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The sample dispatches of the project come out right, whatever their layout. */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("..", "examples");

  /** Publisher, place, day, number of paragraphs, beginning of the first. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry(
              "asean-kao-kim-hourn-mekong-mail.txt",
              "Mekong Mail/Jakarta/2023-01-09/6/Kao Kim Hourn formally"),
          Map.entry(
              "au-azali-rift-valley-times.txt", "RVT/null/2023-02-19/4/President Azali Assoumani"),
          Map.entry(
              "caricom-barnett-windward-gazette.txt",
              "Windward Gazette/Georgetown/2021-08-16/6/Dr. Carla Barnett"),
          Map.entry(
              "commonwealth-gabon-togo-kigali.txt",
              "Thousand Hills Daily/Kigali/2022-06-25/4/Gabon and Togo were"),
          Map.entry(
              "ecowas-touray-volta-post.txt", "Volta Post/Accra/2022-07-14/5/Omar Alieu Touray"),
          Map.entry(
              "eu-spain-presidency-iberian-wire.txt",
              "Iberian Wire/Madrid/2023-07-01/5/Spanish Prime Minister"),
          Map.entry(
              "gulf-saudi-iran-gulf-ledger.txt",
              "Gulf Ledger/Riyadh/2023-03-10/6/Saudi Arabia and Iran"),
          Map.entry(
              "mercosur-asuncion-plata-observer.html",
              "Plata Observer/Asunción/2024-07-08/5/Paraguay handed over"),
          Map.entry(
              "nato-finland-baltic-standard.html",
              "Baltic Standard/Brussels/2023-04-04/6/Finland joined NATO"),
          Map.entry(
              "opec-al-ghais-secretariat.txt",
              "OPEC Secretariat/Vienna/2022-08-01/5/Haitham Al Ghais"),
          Map.entry(
              "osce-schmid-danube-dispatch.txt",
              "Danube Dispatch/Vienna/2020-12-04/4/The 57 participating"),
          Map.entry(
              "sco-zhang-ming-ganges-herald.html",
              "Ganges Herald/New Delhi/2022-03-19/5/Chinese Foreign Minister"),
          Map.entry(
              "sco-zhang-ming-ministry.txt",
              "Ministry of Foreign Affairs of the People's Republic of China/null/2022-03-17/5/"
                  + "State Councilor"),
          Map.entry(
              "sco-zhang-ming-steppe-courier.txt",
              "Steppe Courier/Nur-Sultan/2022-03-18/6/China's top diplomat"));

  @Test
  void samplesComeOutRight() {
    Assumptions.assumeTrue(Files.isDirectory(EXAMPLES));
    Map<String, String> found = new LinkedHashMap<>();
    Taken.intake().read(EXAMPLES, one -> add(Taken.accepted(one), found));

    assertThat(found).containsExactlyInAnyOrderEntriesOf(EXPECTED);
  }

  private static void add(Dispatch dispatch, Map<String, String> found) {
    var body = Taken.body(dispatch);
    String expected = EXPECTED.getOrDefault(dispatch.label(), "");
    String start = expected.substring(expected.lastIndexOf('/') + 1);
    String first = body.getFirst();
    found.put(
        dispatch.label(),
        String.join(
            "/",
            dispatch.source(),
            String.valueOf(dispatch.place()),
            dispatch.date().toString(),
            String.valueOf(body.size()),
            first.startsWith(start) ? start : first));
    boolean titled =
        !dispatch.label().startsWith("au-")
            && !dispatch.label().startsWith("commonwealth-")
            && !dispatch.label().startsWith("osce-");
    assertThat(dispatch.title() != null).as(dispatch.label()).isEqualTo(titled);
    assertThat(Taken.passages(dispatch, Role.TITLE)).hasSize(titled ? 1 : 0);
  }
}
