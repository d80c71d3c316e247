package org.chancery.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.chancery.model.Dispatch;
import org.chancery.model.Passage.Role;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

  private static final String A =
      "Envoys of six states met in Port Halden on Monday, officials said.";
  private static final String B = "They agreed to meet again before the end of the year in Sudria.";
  private static final String PROSE = "<p>HALDEN: " + A + "</p><p>" + B + "</p>";

  @Test
  void headTellsPublisherAndDay() {
    Dispatch dispatch =
        page(
            """
            <meta property="og:site_name" content="Norland Gazette">
            <meta property="article:published_time" content="2022-05-09T23:30:00+02:00">
            <link rel="canonical" href="https://example.org/talks">
            <title>Envoys agree on dues | Norland Gazette</title>\
            """,
            "<article>" + PROSE + "</article>");

    assertThat(dispatch.source()).isEqualTo("Norland Gazette");
    assertThat(dispatch.date()).hasToString("2022-05-09");
    assertThat(dispatch.title()).isEqualTo("Envoys agree on dues");
    assertThat(dispatch.place()).isEqualTo("Halden");
    assertThat(dispatch.url()).isEqualTo("https://example.org/talks");
    assertThat(Taken.body(dispatch)).containsExactly(A, B);
    assertThat(dispatch.text())
        .isEqualTo(
            "Envoys agree on dues\n\nNorland Gazette | 2022-05-09T23:30:00+02:00\n\nHALDEN: "
                + A
                + "\n\n"
                + B);
  }

  @Test
  void linkedDataTellsThemToo() {
    Dispatch dispatch =
        page(
            """
            <script type="application/ld+json">{broken</script>
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
             "headline": "Envoys agree", "datePublished": "2022-05-09",
             "publisher": {"name": "Norland Gazette"}}]}</script>\
            """,
            PROSE);

    assertThat(dispatch.source()).isEqualTo("Norland Gazette");
    assertThat(dispatch.date()).hasToString("2022-05-09");
    assertThat(dispatch.title()).isEqualTo("Envoys agree");
  }

  @Test
  void clockOfThePageTellsTheDay() {
    Dispatch dispatch =
        page("", "<h1>Talks</h1><time datetime=\"2022-05-09T10:00\">yesterday</time>" + PROSE);

    assertThat(dispatch.date()).hasToString("2022-05-09");
    assertThat(Taken.passages(dispatch, Role.TITLE)).containsExactly("Talks");
  }

  @Test
  void visibleLineTellsTheDay() {
    Dispatch dispatch =
        page(
            "",
            "<div class=byline>By Ann Marlow | May 9, 2022</div><article>"
                + PROSE.repeat(3)
                + "</article>");

    assertThat(dispatch.date()).hasToString("2022-05-09");
  }

  @Test
  void whatIsNotTheArticleIsLeftOut() {
    Dispatch dispatch =
        page(
            "<meta name=date content=2022-05-09>",
            "<nav><p>Menu of all menus, with a full stop.</p></nav><script>var x = 1;</script>"
                + "<div hidden>Nobody sees this sentence.</div><main><article><h1>Talks</h1>"
                + "<div class='related-stories'><p>Storm closes the port of Sudria until Friday.</p></div>"
                + PROSE
                + "<figure><figcaption>The envoys are seen in Halden.</figcaption></figure>"
                + "<aside>Dues have risen since the year before last.</aside></article></main>"
                + "<div id=sidebar><p>Ferries are late all over the country, crews say.</p></div>"
                + "<footer><p>All the rights belong to somebody.</p></footer>");

    assertThat(Taken.body(dispatch)).containsExactly(A, B);
    assertThat(dispatch.text()).doesNotContain("Menu", "var x", "Nobody", "Ferries", "rights");
    assertThat(Taken.noise(dispatch)).hasSize(3);
  }

  @Test
  void articleWithoutMarksIsWhereTheProseIs() {
    Dispatch dispatch =
        page(
            "<meta name=date content=2022-05-09>",
            "<div><div><p>A word from our readers, who are many and kind.</p></div><div>"
                + PROSE
                + PROSE
                + "</div></div>");

    assertThat(Taken.body(dispatch)).containsExactly(A, B, "HALDEN: " + A, B);
  }

  @Test
  void spacesBreaksAndEntities() {
    Dispatch dispatch =
        page(
            "<meta name=date content=2022-05-09>",
            "<p>The  envoys&nbsp;met\n in S&atilde;o Hald&eacute;n.<br><br>They <b>were</b> six<i>.</i></p>");

    assertThat(Taken.body(dispatch))
        .containsExactly("The envoys met in São Haldén.", "They were six.");
  }

  @Test
  void declaredEncodingCounts() {
    String html =
        "<html><head><meta charset=\"iso-8859-2\"><meta name=date content=2022-05-09></head>"
            + "<body><p>The envoys met in Łódź on Monday, they said.</p></body></html>";
    byte[] bytes = html.getBytes(Charset.forName("iso-8859-2"));

    assertThat(Taken.accepted(Taken.stream("x", bytes).getFirst()).text()).contains("Łódź");
  }

  @Test
  void pageWithoutTextIsRefused() {
    byte[] bytes =
        "<html><body><script>x()</script></body></html>".getBytes(StandardCharsets.UTF_8);

    assertThat(Taken.refusal(Taken.stream("x", bytes).getFirst())).contains("its page has no text");
  }

  private static Dispatch page(String head, String body) {
    String html = "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>";
    return Taken.accepted(Taken.stream("x", html).getFirst());
  }
}
