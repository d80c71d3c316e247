package org.chancery.reader.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.model.Passage;
import org.chancery.model.Passage.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A web page: its headline, what its head says of the publisher and the day, and its main article.
 *
 * <p>Menus, side columns, footers and all that no one sees are left out. What stands within the
 * article but is no part of its prose (captions, share buttons, related stories) is kept as noise,
 * so that a person can see what was passed over.
 */
final class HtmlPage {

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s{0,4}=\\s{0,4}[\"']?([\\w-]{2,30})");

  private static final String UNSEEN =
      "script, style, noscript, template, iframe, svg, canvas, object, embed, video, audio, select,"
          + " textarea, input, datalist, dialog, [hidden], [aria-hidden=true],"
          + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";

  /** Beside the article: left out wherever they stand, unless the article is within them. */
  private static final Set<String> BESIDE = Set.of("nav", "footer", "menu");

  /** Within the article, but no prose. */
  private static final Set<String> NOISE_TAGS =
      Set.of("aside", "figure", "figcaption", "button", "form", "caption", "label");

  /** One of a class's or id's words makes an element noise. */
  private static final Pattern NOISE_CLASS =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:ads?|advert\\w*|banner|breadcrumbs?|buttons?|caption|comments?|cookies?"
              + "|copyright|embed|footer|gallery|instagram-media|menu|more|most|nav\\w*|newsletter"
              + "|outbrain|pagination|popular|popup|promo\\w*|recommend\\w*|related|share\\w*|sharing"
              + "|sidebar|social\\w*|sponsor\\w*|subscri\\w*|taboola|tags?|toolbar|trending"
              + "|twitter-tweet|widget\\w*)(?:$|[\\s_-])");

  private static final Pattern HEADER_CLASS =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:author\\w*|byline|by-line|date\\w*|meta|post-?meta|entry-?meta"
              + "|pub\\w*|posted\\w*|time\\w*|timestamp|updated|dateline)(?:$|[\\s_-])");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "button",
          "caption",
          "details",
          "summary");

  private static final Pattern SITE_SUFFIX =
      Pattern.compile("\\s+(?:\\||-|–|—|»|::|·)\\s+([^|»]{2,60})$");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F]+");

  private final Document page;
  private final PageData data;
  private final Element article;
  private final StringBuilder text = new StringBuilder();
  private final List<Passage> hints = new ArrayList<>();

  private HtmlPage(Document page) {
    this.page = page;
    this.data = PageData.of(page);
    page.select(UNSEEN).remove();
    this.article = mainArticle(page);
  }

  static Draft read(String label, byte[] bytes) throws Refusal {
    Document page = Jsoup.parse(decode(bytes));
    return new HtmlPage(page).draft(label);
  }

  private static String decode(byte[] bytes) throws Refusal {
    String start = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    boolean marked = Encoding.starts(bytes, 0xFF, 0xFE) || Encoding.starts(bytes, 0xFE, 0xFF);
    if (!marked && declared.find()) {
      Optional<String> decoded = charset(declared.group(1)).flatMap(c -> Encoding.strict(bytes, c));
      if (decoded.isPresent()) {
        return Draft.canonical(decoded.get());
      }
    }
    return Draft.canonical(Encoding.decode(bytes));
  }

  private static Optional<Charset> charset(@Nullable String name) {
    try {
      // Pages that say ISO 8859-1 are in Windows-1252; the standard of HTML itself reads them so.
      boolean latin = name != null && name.matches("(?i)iso-?8859-1|latin1|us-ascii|ascii");
      boolean wide = name == null || name.matches("(?i)utf-?(?:16|32).*");
      return wide ? Optional.empty() : Optional.of(Charset.forName(latin ? "windows-1252" : name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private Draft draft(String label) throws Refusal {
    Optional<Element> heading = heading();
    String title = title(heading);
    String source = source();
    block(title, Role.TITLE);
    block(headerLine(source), Role.HEADER);
    writeBlocks(heading);
    if (text.isEmpty()) {
      throw new Refusal("its page has no text; save the article itself");
    }
    var given = new Draft.Given(source, title, data.url(), data.day());
    return new Draft(label, text.toString(), given, hints);
  }

  /** What the head of the page says of publisher and time, which is not seen on the page itself. */
  private @Nullable String headerLine(@Nullable String source) {
    String date = data.date();
    if (date == null) {
      return source;
    }
    return source == null ? date : source + " | " + date;
  }

  private @Nullable String source() {
    return data.publisher() != null ? data.publisher() : data.site();
  }

  private Optional<Element> heading() {
    List<Element> headings = new ArrayList<>(page.select("h1"));
    if (headings.isEmpty()) {
      headings.addAll(page.select("h2"));
    }
    List<Element> own = headings.stream().filter(Element::hasText).toList();
    String declared = data.title() == null ? "" : clean(withoutSite(data.title()));
    return own.stream()
        .filter(h -> clean(h.text()).equalsIgnoreCase(declared))
        .findFirst()
        .or(() -> own.stream().filter(h -> isWithin(h, article)).findFirst())
        .or(() -> own.stream().findFirst())
        .filter(h -> h.normalName().equals("h1") || clean(h.text()).equalsIgnoreCase(declared));
  }

  private @Nullable String title(Optional<Element> heading) {
    if (heading.isPresent()) {
      return clean(heading.get().text());
    }
    return data.title() == null ? null : clean(withoutSite(data.title()));
  }

  private String withoutSite(String title) {
    Matcher suffix = SITE_SUFFIX.matcher(title);
    return suffix.find() ? title.substring(0, suffix.start()) : title;
  }

  /** The element that holds the article: the one marked as such, else the one with most prose. */
  private static Element mainArticle(Document page) {
    for (String marked : List.of("[itemprop=articleBody]", "article", "main", "[role=main]")) {
      Optional<Element> most =
          page.select(marked).stream().max(Comparator.comparingInt(HtmlPage::prose));
      if (most.isPresent() && prose(most.get()) > 200) {
        return most.get();
      }
    }
    return byScore(page);
  }

  private static int prose(Element element) {
    int own = element.select("p").stream().mapToInt(p -> p.text().length()).sum();
    return own > 0 ? own : element.text().length() / 2;
  }

  /**
   * Paragraphs vote for the elements around them, the nearer the more; and an element whose own
   * words are long, with line breaks for paragraphs, votes for itself.
   */
  private static Element byScore(Document page) {
    Map<Element, Integer> scores = new LinkedHashMap<>();
    for (Element element : page.body().getAllElements()) {
      if (element.normalName().equals("p")) {
        voteOf(element, scores);
      } else if (BLOCKS.contains(element.normalName()) && element.ownText().length() > 200) {
        scores.merge(element, element.ownText().length(), Integer::sum);
      }
    }
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(page.body());
  }

  private static void voteOf(Element paragraph, Map<Element, Integer> scores) {
    int length = paragraph.text().length();
    Element parent = paragraph.parent();
    if (length < 40 || parent == null || isInNoise(paragraph)) {
      return;
    }
    scores.merge(parent, length, Integer::sum);
    Element above = parent.parent();
    if (above != null) {
      scores.merge(above, length / 2, Integer::sum);
    }
  }

  private static boolean isInNoise(Element element) {
    return element.parents().stream().anyMatch(HtmlPage::isNoise);
  }

  // From elements to blocks of text.

  private void writeBlocks(Optional<Element> heading) {
    var writer = new Blocks(heading.orElse(null));
    page.body().traverse(writer);
    writer.flush();
  }

  /** Gathers the words of a block until the next one begins. */
  private final class Blocks implements NodeVisitor {

    private final @Nullable Element heading;
    private final StringBuilder words = new StringBuilder();
    private @Nullable Element owner;
    private boolean articleOver;

    Blocks(@Nullable Element heading) {
      this.heading = heading;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode piece) {
        if (!piece.isBlank() && owner == null) {
          owner = piece.parent();
        }
        words.append(SPACE.matcher(piece.getWholeText()).replaceAll(" "));
      } else if (node.normalName().equals("br")) {
        words.append('\n');
      } else if (BLOCKS.contains(node.normalName())) {
        flush();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (BLOCKS.contains(node.normalName())) {
        flush();
      }
      articleOver |= node.equals(article);
    }

    void flush() {
      Element from = owner;
      if (from != null) {
        role(from).ifPresent(role -> blocks(words.toString(), role.hint()));
      }
      words.setLength(0);
      owner = null;
    }

    /** What a block is; empty if it does not belong to the article at all. */
    private Optional<Part> role(Element element) {
      if (heading != null && isWithin(element, heading)) {
        return Optional.empty();
      }
      boolean inside = isWithin(element, article);
      Role hint = null;
      for (Element e = element; e != null && !e.equals(article); e = e.parent()) {
        if (BESIDE.contains(e.normalName()) || isMenuOf(e)) {
          return Optional.empty();
        }
        hint = hint != Role.NOISE && isNoise(e) ? Role.NOISE : hint;
        hint = hint == null && isHeader(e) ? Role.HEADER : hint;
      }
      boolean headerBefore = !inside && !articleOver && hint == Role.HEADER;
      return inside || headerBefore ? Optional.of(new Part(hint)) : Optional.empty();
    }
  }

  /** The role that a block's element gives it, or null where its words must tell. */
  private record Part(@Nullable Role hint) {}

  private static boolean isWithin(Element element, Element whole) {
    return element.equals(whole) || element.parents().contains(whole);
  }

  private boolean isMenuOf(Element element) {
    return element.attr("role").equals("navigation");
  }

  private static boolean isNoise(Element element) {
    return NOISE_TAGS.contains(element.normalName())
        || NOISE_CLASS.matcher(element.className()).find()
        || NOISE_CLASS.matcher(element.id()).find();
  }

  private static boolean isHeader(Element element) {
    return element.normalName().equals("time")
        || HEADER_CLASS.matcher(element.className()).find()
        || HEADER_CLASS.matcher(element.id()).find();
  }

  /** Two line breaks part paragraphs in old pages. */
  private void blocks(String words, @Nullable Role hint) {
    for (String paragraph : words.split("\\n\\s*\\n", -1)) {
      StringBuilder lines = new StringBuilder();
      for (String line : paragraph.split("\\n", -1)) {
        String clean = clean(line);
        if (!clean.isEmpty()) {
          lines.append(lines.isEmpty() ? "" : "\n").append(clean);
        }
      }
      // A long text in an element with a header's class is prose with a bad name.
      boolean prose = hint == Role.HEADER && lines.length() > Form.REACH;
      block(lines.toString(), prose ? null : hint);
    }
  }

  private void block(@Nullable String words, @Nullable Role hint) {
    if (words == null || words.isEmpty()) {
      return;
    }
    text.append(text.isEmpty() ? "" : "\n\n");
    int from = text.length();
    text.append(words);
    if (hint != null) {
      hints.add(new Passage(hint, from, text.length()));
    }
  }

  private static String clean(String words) {
    return SPACE.matcher(words).replaceAll(" ").strip();
  }

  static @Nullable LocalDate day(@Nullable String value) {
    return value == null
        ? null
        : DatePhrases.parse(value.strip()).flatMap(StatedDate::full).orElse(null);
  }
}
