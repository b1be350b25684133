package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionListingTest {
    private final LocalCloud cloud = LocalCloud.start();
    private final Caller caller = Caller.of(cloud);

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void list_isEmptyAtFirst() {
        JsonNode listing = caller.get(ACTIONS).body();

        assertThat(listing.get("entities")).isEmpty();
        assertThat(listing.get("total").intValue()).isZero();
        assertThat(listing.get("pageCount").intValue()).isZero();
        assertThat(listing.get("pageSize").intValue()).isEqualTo(25);
        assertThat(listing.get("pageNumber").intValue()).isEqualTo(1);
        assertThat(listing.has("nextUri")).isFalse();
    }

    @Test
    @Tag("choice:list-order")
    void list_leadsThroughAllPagesByNextUri() {
        for (int i = 0; i < 26; i++) {
            create("A&B " + i);
        }
        create("other");

        List<String> names = new ArrayList<>();
        JsonNode page = caller.get(ACTIONS + "?pageSize=10&name=a%26b").body();
        names.addAll(names(page));
        assertThat(page.get("total").intValue()).isEqualTo(26);
        assertThat(page.get("pageCount").intValue()).isEqualTo(3);
        while (page.has("nextUri")) {
            page = caller.get(page.get("nextUri").textValue()).body();
            names.addAll(names(page));
        }

        assertThat(names).hasSize(26).startsWith("A&B 0").endsWith("A&B 25").doesNotHaveDuplicates();
        assertThat(page.get("pageNumber").intValue()).isEqualTo(3);
        assertThat(names(caller.get(page.get("previousUri").textValue()).body()))
                .hasSize(10);
        assertThat(names(caller.get(page.get("firstUri").textValue()).body())).startsWith("A&B 0");
        assertThat(names(caller.get(page.get("lastUri").textValue()).body())).hasSize(6);
        assertThat(caller.get(ACTIONS + "?pageNumber=99").body().get("entities"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=FIN | Find,Refind",
                "category=Tests | Find,Refind,Other",
                "category=tests | ''",
                "secure=true | ''",
                "secure=false | Find,Refind,Other",
                "sortBy=name | Find,Other,Refind",
                "sortBy=name&sortOrder=DESC | Refind,Other,Find",
                "sortBy=name&sortOrder=asc&pageSize=1&pageNumber=2 | Other"
            })
    void list_filtersAndSorts(String query, String names) {
        create("Find");
        create("Refind");
        create("Other");

        JsonNode listing = caller.get(ACTIONS + "?" + query).body();

        assertThat(String.join(",", names(listing))).isEqualTo(names);
    }

    @Test
    void list_findsByIds() {
        String first = create("one");
        create("two");
        String third = create("three");

        JsonNode listing =
                caller.get(ACTIONS + "?ids=" + third + "," + first + ",unknown").body();

        assertThat(names(listing)).containsExactly("one", "three");
        assertThat(caller.get(ACTIONS + "?ids=" + "x,".repeat(60) + "y").status())
                .isEqualTo(200);
        assertThat(caller.get(ACTIONS + "?ids=" + String.join(",", numbers(51))).status())
                .isEqualTo(400);
    }

    @Test
    void list_showsTheConfigurationOnlyWhenAsked() {
        create("one");

        assertThat(caller.get(ACTIONS).body().at("/entities/0").has("config")).isFalse();
        assertThat(caller.get(ACTIONS + "?includeConfig=true")
                        .body()
                        .at("/entities/0")
                        .has("config"))
                .isTrue();
        assertThat(caller.get(ACTIONS).body().at("/entities/0").has("contract")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pageSize=101",
                "pageSize=0",
                "pageSize=x",
                "pageNumber=0",
                "pageNumber=9999999999",
                "sortBy=colour"
            })
    @Tag("choice:page-limit")
    void list_refusesWhatIsOutOfRange(String query) {
        assertThat(caller.get(ACTIONS + "?" + query).status()).isEqualTo(400);
    }

    private String create(String name) {
        return caller.create(Bodies.action(cloud, name, "https://a.example.com"));
    }

    private static List<String> names(JsonNode listing) {
        return listing.get("entities").findValuesAsText("name");
    }

    private static List<String> numbers(int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add("id-" + i);
        }
        return numbers;
    }
}
