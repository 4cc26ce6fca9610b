package org.jiangtai.place;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.TravelTimes.Source;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TravelTimesTest {

    @Autowired
    TravelTimes travel;

    @Autowired
    UnitService units;

    @Autowired
    VenueService venues;

    @Autowired
    Fixtures fixtures;

    @Autowired
    EntityManagerFactory entities;

    @Test
    void aTownIsTheNearestStreetAndElseTheParent() {
        Unit zone = unit(null, UnitKind.ZONE, null);
        Unit street = unit(zone.id(), UnitKind.STREET, null);
        Unit community = unit(street.id(), UnitKind.COMMUNITY, null);
        Unit hamlet = unit(community.id(), UnitKind.VILLAGE, null);
        Unit apart = unit(zone.id(), UnitKind.VILLAGE, null);
        Unit besides = unit(zone.id(), UnitKind.VILLAGE, null);

        TravelTimes.Matrix matrix =
                travel.among(List.of(street.id(), community.id(), hamlet.id(), apart.id(), besides.id(), -1L));

        assertThat(matrix.source(hamlet.id(), community.id())).isEqualTo(Source.SAME_TOWN);
        assertThat(matrix.source(street.id(), hamlet.id())).isEqualTo(Source.SAME_TOWN);
        assertThat(matrix.source(apart.id(), besides.id())).isEqualTo(Source.SAME_TOWN);
        assertThat(matrix.source(apart.id(), hamlet.id())).isEqualTo(Source.OTHER_TOWN);
        assertThat(matrix.minutes(apart.id(), hamlet.id())).isEqualTo(40);
        assertThat(matrix.minutes(apart.id(), apart.id())).isEqualTo(10);
    }

    @Test
    void positionsAreKeptWithTheUnitAndReckonedWith() {
        Unit here = unit(null, UnitKind.VILLAGE, new Position(32.0, 119.5));
        Unit there = unit(null, UnitKind.VILLAGE, new Position(32.1, 119.5));

        assertThat(units.find(here.id()).orElseThrow().position()).isEqualTo(new Position(32.0, 119.5));
        TravelTimes.Matrix matrix = travel.among(List.of(here.id(), there.id()));
        assertThat(matrix.minutes(here.id(), there.id())).isEqualTo(27);
    }

    @Test
    void manyUnitsTakeNoMoreStatementsThanFew() {
        Unit street = unit(null, UnitKind.STREET, null);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add(unit(street.id(), UnitKind.VILLAGE, null).id());
        }

        assertThat(statements(ids.subList(0, 2))).isEqualTo(4);
        assertThat(statements(ids)).isEqualTo(4);
    }

    @Test
    void nobodyIsNoMatrix() {
        assertThat(travel.among(List.of())).isNotNull();
    }

    @Test
    void theContactOfAVenueIsMaskedUntilItIsRevealed() {
        Venue venue = fixtures.venue();
        fixtures.signIn(Role.ORGANISER);
        Venue saved = venues.save(draft(venue, "王大伟", "13812345678"));

        assertThat(saved.contactName()).isEqualTo("王大伟");
        assertThat(saved.maskedContactPhone()).isEqualTo("138****5678");
        assertThat(venues.reveal(venue.id())).isEqualTo("13812345678");
        assertThat(venues.contact(venue.id())).isEqualTo(new VenueContact("王大伟", "13812345678"));
        assertThat(venues.save(draft(venue, null, null)).maskedContactPhone()).isEqualTo("138****5678");
        assertThat(venues.save(draft(venue, "", "")))
                .satisfies(none -> assertThat(none.contactName()).isEmpty())
                .satisfies(none -> assertThat(none.maskedContactPhone()).isEmpty());
    }

    private static VenueDraft draft(Venue venue, @Nullable String contact, @Nullable String phone) {
        return new VenueDraft(
                venue.id(),
                venue.unitId(),
                venue.name(),
                venue.address(),
                venue.capacity(),
                venue.opensAt(),
                venue.closesAt(),
                venue.equipment(),
                contact,
                phone);
    }

    private long statements(List<Long> ids) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        travel.among(ids);
        return statistics.getPrepareStatementCount() - before;
    }

    private Unit unit(@Nullable Long parent, UnitKind kind, @Nullable Position position) {
        long n = Fixtures.unique();
        return AsProgram.call(
                () -> units.save(new UnitDraft(null, parent, kind, "U" + n, n + "村委会", n + "村", position)));
    }
}
