package org.jiangtai.suggestion.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jiangtai.shared.Texts;
import org.jiangtai.suggestion.PublishedSuggestion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes what is published as an Atom feed (RFC 4287). */
@Component
class BoardFeed {

    /** What XML 1.0 has no way to write. */
    private static final String UNWRITABLE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final UnitGroups units;
    private final Texts texts;
    private final Clock clock;
    private final String baseUrl;

    BoardFeed(UnitGroups units, Texts texts, Clock clock, @Value("${jiangtai.base-url}") String baseUrl) {
        this.units = units;
        this.texts = texts;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    byte[] write(BoardForm form, List<PublishedSuggestion> suggestions) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter feed = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            feed.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            feed.writeStartElement("feed");
            feed.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            put(feed, "title", texts.of("suggestion.published.title") + " · " + texts.of("app.name"));
            put(feed, "id", baseUrl + form.feed());
            link(feed, "self", baseUrl + form.feed());
            link(feed, "alternate", baseUrl + form.at(0));
            put(feed, "updated", when(newest(suggestions)));
            feed.writeStartElement("author");
            put(feed, "name", texts.of("app.name"));
            feed.writeEndElement();
            Map<Long, String> names = units.names();
            for (PublishedSuggestion one : suggestions) {
                entry(feed, one, names);
            }
            feed.writeEndElement();
            feed.writeEndDocument();
            feed.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter feed, PublishedSuggestion one, Map<Long, String> names)
            throws XMLStreamException {
        String address = baseUrl + "/suggestions/" + one.id();
        feed.writeStartElement("entry");
        String place = one.unitId() == null ? "" : names.getOrDefault(one.unitId(), "");
        put(
                feed,
                "title",
                place.isEmpty() ? one.beginning() : texts.of("suggestion.feed.entry", place, one.beginning()));
        put(feed, "id", address);
        link(feed, "alternate", address);
        put(feed, "published", when(one.publishedAt()));
        put(feed, "updated", when(one.publishedAt()));
        feed.writeEmptyElement("category");
        feed.writeAttribute("term", texts.of(one.category()));
        put(
                feed,
                "content",
                one.result().isEmpty() ? one.text() : texts.of("suggestion.publish.draft", one.text(), one.result()));
        feed.writeEndElement();
    }

    private Instant newest(List<PublishedSuggestion> suggestions) {
        return suggestions.stream()
                .map(PublishedSuggestion::publishedAt)
                .max(Instant::compareTo)
                .orElseGet(clock::instant);
    }

    private static String when(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void put(XMLStreamWriter feed, String name, String text) throws XMLStreamException {
        feed.writeStartElement(name);
        feed.writeCharacters(text.replaceAll(UNWRITABLE, ""));
        feed.writeEndElement();
    }

    private static void link(XMLStreamWriter feed, String rel, String address) throws XMLStreamException {
        feed.writeEmptyElement("link");
        feed.writeAttribute("rel", rel);
        feed.writeAttribute("href", address);
    }
}
