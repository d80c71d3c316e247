package org.chancery.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.chancery.model.Dispatch;
import org.chancery.reader.intake.Received.Accepted;
import org.chancery.reader.intake.Received.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

  private static final String GOOD =
      "HALDEN, May 9, 2022 (HNR) -- The envoys of Norland and Sudria met in Halden on Monday.\n";

  @TempDir Path folder;

  // Folders.

  @Test
  void folderIsReadInOrderWithoutWhatIsNoDispatch() throws IOException {
    write("b.txt", GOOD);
    write("a/z.html", "<html><body><h1>Envoys meet</h1><p>" + GOOD + "</p></body></html>");
    write("a/noextension", GOOD);
    write("c.jsonl", "{\"text\": \"The envoys met.\", \"date\": \"2022-05-09\"}\n");
    write("README.md", "# About these files");
    write("README", "About these files.");
    write("picture.png", "not read");
    write(".hidden.txt", GOOD);
    write(".hidden/x.txt", GOOD);

    assertThat(read(folder).stream().map(r -> Taken.accepted(r).label()))
        .containsExactly("a/noextension", "a/z.html", "b.txt", "c.jsonl:1");
  }

  @Test
  void badFileDoesNotStopTheOthers() throws IOException {
    write("a.txt", "");
    write("b.txt", GOOD);
    write("c.txt", "The envoys met in Halden on Monday.");

    List<Received> all = read(folder);

    assertThat(all).hasSize(3);
    assertThat(Taken.refusal(all.get(0)))
        .isEqualTo(folder.resolve("a.txt") + ": it is empty; there is nothing to read.");
    assertThat(Taken.accepted(all.get(1)).label()).isEqualTo("b.txt");
    assertThat(Taken.refusal(all.get(2)))
        .endsWith("c.txt: no date in the header; give one with --date YYYY-MM-DD.");
  }

  @Test
  void fileThatIsNamedIsAlwaysTried() throws IOException {
    Path odd = write("README.md", GOOD);

    assertThat(read(odd)).singleElement().isInstanceOf(Accepted.class);
  }

  @Test
  void missingFileIsRefused() {
    assertThat(Taken.refusal(read(folder.resolve("none.txt")).getFirst()))
        .endsWith("none.txt: there is no such file; check its name.");
  }

  // Encodings.

  @Test
  void utf8WithByteOrderMarkAndOtherLineEnds() {
    Dispatch dispatch =
        one(bytes("\uFEFF9 May 2022\r\nSão Haldén\r\rThe envoys met in Haldén today.\0\r\n"));

    assertThat(dispatch.text())
        .isEqualTo("9 May 2022\nSão Haldén\n\nThe envoys met in Haldén today.\n");
  }

  @Test
  void utf16WithByteOrderMark() {
    for (String mark : List.of("UTF-16", "x-UTF-16LE-BOM")) {
      assertThat(one(GOOD.getBytes(Charset.forName(mark))).text()).isEqualTo(GOOD);
    }
  }

  @Test
  void windows1252() {
    String text = "HALDÉN, May 9, 2022 (HNR) – The envoys’ talks “went well”, he said.\n";

    assertThat(one(text.getBytes(Charset.forName("windows-1252"))).text()).isEqualTo(text);
  }

  @Test
  void otherEncodingsAreRefused() {
    byte[] russian = "Послы встретились в порту сегодня".getBytes(Charset.forName("KOI8-R"));
    byte[] plainWide = GOOD.getBytes(StandardCharsets.UTF_16LE);
    byte[] mixed = concat(bytes("São and caf"), new byte[] {(byte) 0xE9}, bytes(" " + GOOD));

    assertThat(refused(russian)).contains("its encoding is not known; save it as UTF-8");
    assertThat(refused(plainWide)).contains("UTF-16 without a byte order mark; save it as UTF-8");
    assertThat(refused(mixed)).contains("its encoding is mixed");
  }

  @Test
  void whatIsNoTextIsRefused() {
    byte[] junk = new byte[4096];
    new java.util.Random(1).nextBytes(junk);

    assertThat(refused(junk)).contains("it is no text");
    assertThat(refused(bytes("%PDF-1.7 and so on"))).contains("it is no text");
    assertThat(refused(bytes(" \n\u00A0\t\n"))).contains("it is empty");
    assertThat(refused(bytes("<?xml version=\"1.0\"?><rss></rss>"))).contains("it is XML");
  }

  @Test
  void tooLargeAFileIsRefused() {
    byte[] large = new byte[Intake.LIMIT + 1];
    java.util.Arrays.fill(large, (byte) 'a');

    assertThat(refused(large)).contains("it is larger than 10 MiB");
  }

  // Languages.

  @Test
  void otherLanguagesAreRefused() {
    String french =
        "Les ambassadeurs de six pays se sont réunis lundi à Halden pour examiner les droits de"
            + " port et ont décidé de se retrouver avant la fin de l'année dans la capitale.";
    String greek = "Οι πρέσβεις έξι κρατών συναντήθηκαν τη Δευτέρα στο λιμάνι.";

    assertThat(refused("9 May 2022\n\n" + french)).contains("does not seem to be in English");
    assertThat(refused("9 May 2022\n\n" + greek)).contains("not in Latin script");
  }

  @Test
  void shortTextHasTheBenefitOfTheDoubt() {
    assertThat(one(bytes("9 May 2022\n\nNorland joins Sudria.")).text()).contains("joins");
  }

  // JSON.

  @Test
  void jsonLinesAreReadOneByOneAndBadOnesRefused() {
    String lines =
        """
        {"id": "g17", "date": "2022-03-20", "source": "HNR", "title": "Envoys meet", "text": "Envoys meet\\n\\nThe envoys met on Thursday.", "url": "https://example.org/x"}
        {"id": 18, "date": "December 31, 2017", "text": "HALDEN (HNR) - The envoys met."}
        {"id": "g19", "date": "2017-12-31", "text":

        {"id": "g20", "date": "soon", "text": "The envoys met."}
        {"id": "g21", "date": "2017-12-31"}
        [1]
        {"text": "The envoys met.", "date": "Mon, 9 May 2022 10:00:00 GMT"}
        {"text": "The envoys met."}\
        """;
    List<Received> all = Taken.stream("in.jsonl", lines);

    Dispatch first = Taken.accepted(all.getFirst());
    assertThat(first.label()).isEqualTo("g17");
    assertThat(first.source()).isEqualTo("HNR");
    assertThat(first.title()).isEqualTo("Envoys meet");
    assertThat(first.url()).isEqualTo("https://example.org/x");
    assertThat(first.date()).hasToString("2022-03-20");
    assertThat(first.text()).isEqualTo("Envoys meet\n\nThe envoys met on Thursday.");
    assertThat(Taken.body(first)).containsExactly("The envoys met on Thursday.");
    Dispatch second = Taken.accepted(all.get(1));
    assertThat(second.label()).isEqualTo("18");
    assertThat(second.date()).hasToString("2017-12-31");
    assertThat(second.place()).isEqualTo("Halden");
    assertThat(Taken.accepted(all.get(6)).label()).isEqualTo("in.jsonl:8");
    assertThat(Taken.accepted(all.get(6)).date()).hasToString("2022-05-09");
    assertThat(all.stream().filter(Refused.class::isInstance).map(Taken::refusal))
        .containsExactly(
            "in.jsonl:3: the line is not valid JSON; correct it or leave it out.",
            "in.jsonl:5: its date \"soon\" is none; write it as YYYY-MM-DD.",
            "in.jsonl:6: it has no field \"text\"; the words of the dispatch belong there.",
            "in.jsonl:7: a JSON object is needed, with the dispatch in its field \"text\".",
            "in.jsonl:9: no date in the header; give one with --date YYYY-MM-DD.");
  }

  @Test
  void jsonIsToldByItsContent() {
    String lines = "{\"text\": \"The envoys met.\", \"date\": \"2022-05-09\"}\n".repeat(2);
    String whole = "{\n \"text\": \"The envoys met.\",\n \"date\": \"2022-05-09\"\n}";

    assertThat(Taken.stream("standard input", lines)).hasSize(2);
    assertThat(Taken.accepted(Taken.stream("x", whole).getFirst()).label()).isEqualTo("x");
    assertThat(Taken.stream("x", "[" + whole + "," + whole + "]")).hasSize(2);
  }

  @Test
  void packedJsonLines() throws IOException {
    String lines = "{\"text\": \"The envoys met.\", \"date\": \"2022-05-09\"}\n".repeat(3000);
    byte[] packed = gzip(bytes(lines));
    Path file = folder.resolve("x.jsonl.gz");
    Files.write(file, packed);

    assertThat(read(folder)).hasSize(3000).allMatch(Accepted.class::isInstance);
    byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 20);
    assertThat(Taken.refusal(Taken.stream("cut", cut).getLast())).contains("it ends too early");
  }

  @Test
  void longLinesOfJsonAreRefusedAndTheNextIsRead() {
    String good = "{\"text\": \"The envoys met.\", \"date\": \"2022-05-09\"}";
    String bad = "{\"text\": \"" + "a".repeat(Intake.LIMIT) + "\"}";

    List<Received> all = Taken.stream("in.jsonl", good + "\n" + bad + "\n" + good);

    assertThat(Taken.refusal(all.get(1))).startsWith("in.jsonl:2: the line is longer than 10 MiB");
    assertThat(Taken.accepted(all.get(2)).label()).isEqualTo("in.jsonl:3");
  }

  @Test
  void givenTitleNeedNotStandInTheText() {
    Dispatch dispatch =
        Taken.accepted(
            Taken.stream(
                    "x",
                    "{\"title\": \"Talks\", \"text\": \"Envoys met.\", \"date\": \"2022-05-09\"}\n")
                .getFirst());

    assertThat(dispatch.title()).isEqualTo("Talks");
    assertThat(dispatch.text()).isEqualTo("Envoys met.");
  }

  @Test
  void idIsThatOfTheContents() {
    Dispatch one = Taken.accepted(Taken.intake().read("one", GOOD));
    Dispatch other = Taken.accepted(Taken.intake().read("other", GOOD));

    assertThat(one.id()).isEqualTo(other.id());
  }

  private List<Received> read(Path path) {
    List<Received> all = new ArrayList<>();
    Taken.intake().read(path, all::add);
    return all;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Dispatch one(byte[] bytes) {
    return Taken.accepted(Taken.stream("test", bytes).getFirst());
  }

  private static String refused(byte[] bytes) {
    return Taken.refusal(Taken.stream("test", bytes).getFirst());
  }

  private static String refused(String text) {
    return refused(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    var whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
