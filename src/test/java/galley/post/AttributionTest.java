package galley.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a data-flickr-embed="true" href="https://www.flickr.com/photos/_ann_/1/" title="Seedling by _ann_, on Flickr"><img src="https://live.example/1.jpg" alt="Seedling"></a><script async src="//e.js"></script> | 'Seedling' by _ann_, on Flickr | https://www.flickr.com/photos/_ann_/1/
            <a title="Ann Lee, CC BY-SA 4.0 &lt;https://creativecommons.org/licenses/by-sa/4.0&gt;, via Wikimedia Commons" href="https://commons.wikimedia.org/wiki/File:Rain.jpg"><img alt="Rain"></a> | Photo by Ann Lee, on Wikimedia Commons, CC BY-SA 4.0 | https://commons.wikimedia.org/wiki/File:Rain.jpg
            Ann Lee, CC BY-SA 4.0 <https://creativecommons.org/licenses/by-sa/4.0>, via Wikimedia Commons | Photo by Ann Lee, on Wikimedia Commons, CC BY-SA 4.0 | ``
            Photo by <a href="https://unsplash.com/@ann">Ann Lee</a> on <a href="https://unsplash.com/photos/1">Unsplash</a> | Photo by Ann Lee, on Unsplash | https://unsplash.com/photos/1
            <p class="attribution">"<a rel="noopener" href="https://www.flickr.com/photos/1">Rain</a>" by <a href="https://www.flickr.com/ann">Ann</a> is licensed under <a href="https://creativecommons.org/licenses/by/2.0/?ref=openverse">CC BY 2.0 <img src="x.svg"></a>.</p> | 'Rain' by Ann, CC BY 2.0 | https://www.flickr.com/photos/1
            "Rain" by Ann is licensed under CC BY 2.0. To view a copy of this license, visit https://creativecommons.org/licenses/by/2.0/?ref=openverse. | 'Rain' by Ann, CC BY 2.0 | ``
            <a href="https://example.org/rain">Rain</a> © 2024 by <a href="https://example.org/ann">Ann</a> is licensed under <a href="https://creativecommons.org/licenses/by-nc/4.0/">Creative Commons Attribution-NonCommercial 4.0 International</a> | 'Rain' by Ann, CC BY-NC 4.0 | https://example.org/rain
            """)
    void what_collections_offer_is_read_into_a_credit(String pasted, String words, String link) {
        assertThat(Attribution.of(pasted)).contains(new Credit(words, link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Photo by Ann, on Flickr", "'Rain' by Ann", "Ann", "<b>Ann</b>", "<a href='x'>Ann</a>"})
    void a_credit_as_it_is_written_by_hand_is_left_alone(String words) {
        assertThat(Attribution.of(words)).isEmpty();
    }

    @Test
    void hostile_words_cost_no_time() {
        for (String piece : new String[] {" by ", ", ", "<a href=x title='", "\"", " is licensed under ", ", via "}) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Attribution.of(piece.repeat(990 / piece.length())));
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Attribution.of(piece.repeat(30_000)));
        }
    }
}
