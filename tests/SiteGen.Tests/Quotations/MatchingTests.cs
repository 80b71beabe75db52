namespace SiteGen.Tests.Quotations;

/// <summary>The levels of words in a text; hard cases.</summary>
public class MatchingTests
{
    [Theory]
    [InlineData("He said: it is open.", "it is open", "it is open")]
    [InlineData("it is\n   open, he said", "it is open", "it is\n   open")]
    [InlineData("it is open", "it\r\nis\topen", "it is open")]
    [InlineData("First end.\n\nSecond begins.", "end. Second", "end.\n\nSecond")]
    [InlineData("“Open” is ‘open’.", "“Open” is ‘open’", "“Open” is ‘open’")]
    [InlineData("Yup", "Yup", "Yup")]
    [InlineData("can't and won't", "can't", "can't")]
    [InlineData("我们相信开源是必要的。", "开源是必要", "开源是必要")]
    [InlineData("「オープンなAI」と言った", "オープンなAI", "オープンなAI")]
    [InlineData("הוא אמר: קוד פתוח הוא הדרך קדימה", "קוד פתוח הוא הדרך", "קוד פתוח הוא הדרך")]
    [InlineData("😀 it is open 😀", "it is open", "it is open")]
    [InlineData("It says [sic] so", "says [sic] so", "says [sic] so")]
    [InlineData("It cost 10,000 dollars.", "10,000", "10,000")]
    [InlineData("the AI, after its built", "after its built", "after its built")]
    public void Words_in_the_text_are_exact(string text, string words, string found) =>
        Assert.Equal(("exact", found), Lookup.In(text, words));

    [Theory]
    [InlineData("It’s “open” — or not…", "It's \"open\" - or not...", "It’s “open” — or not…")]
    [InlineData("named it 'Open' AI", "named it “Open” AI", "named it 'Open' AI")]
    [InlineData("say „nein“ and «non»", "say “nein” and “non”", "say „nein“ and «non»")]
    [InlineData("10\u00A0000 users", "10 000 users", "10\u00A0000 users")]
    [InlineData("recruit\u00ADment purposes", "recruitment purposes", "recruit\u00ADment purposes")]
    [InlineData("the ﬁrst oﬃce", "the first office", "the ﬁrst oﬃce")]
    [InlineData("a cafe\u0301 open", "a café open", "a cafe\u0301 open")]
    [InlineData("well . . . perhaps", "well … perhaps", "well . . . perhaps")]
    [InlineData("well. . . perhaps", "well… perhaps", "well. . . perhaps")]
    [InlineData("Vie\u0323\u0302t Nam", "Việt Nam", "Vie\u0323\u0302t Nam")]
    [InlineData("open--or not", "open—or not", "open--or not")]
    [InlineData("\u200Fקוד פתוח\u200F הוא", "קוד פתוח הוא", "קוד פתוח\u200F הוא")]
    public void Words_that_differ_in_typography_are_typographic(string text, string words, string found) =>
        Assert.Equal(("typographic", found), Lookup.In(text, words));

    [Theory]
    [InlineData(
        "It was created in 2015 as an open source company.",
        "It was created […] as an open source company",
        "It was created in 2015 as an open source company")]
    [InlineData(
        "It was created in 2015 as an open source company.",
        "It was created [...] company.",
        "It was created in 2015 as an open source company.")]
    [InlineData("It was created in 2015 as open.", "It was created [. . .] as open", "It was created in 2015 as open")]
    [InlineData("It was created as open.", "[OpenAI] was created as open", "was created as open")]
    [InlineData("we are below them, above them", "[W]e are below them", "we are below them")]
    [InlineData("he opened everything", "he open[s] everything", "he opened everything")]
    [InlineData("one two three four five", "one […] three [and] five", "one two three four five")]
    [InlineData("a b. x a c d b. a b e", "a […] b e", "a b e")]
    [InlineData("It’s open, and they're closed.", "It's open […] they’re closed", "It’s open, and they're closed")]
    public void Parts_between_brackets_in_order_are_elided(string text, string words, string found) =>
        Assert.Equal(("elided", found), Lookup.In(text, words));

    [Theory]
    [InlineData("the second and the first", "the first […] the second")]
    [InlineData("one two three", "one two […] two three")]
    [InlineData("one two three", "one […] four")]
    [InlineData("software is open", "open […] is")]
    [InlineData("Microsoft, said they", "Micro […] they")]
    [InlineData("opened it", "open […] it")]
    public void Parts_out_of_order_or_overlapping_are_not_elided(string text, string words) =>
        Assert.NotEqual("elided", Lookup.In(text, words).Level);

    [Theory]
    [InlineData("it is Open", "it is open")]
    [InlineData("it is open", "It is open")]
    [InlineData("it is open.", "it is open,")]
    [InlineData("it is open now", "it is open; now")]
    [InlineData("10,000 users came", "10.000 users came")]
    [InlineData("10 users came", "ten users came")]
    [InlineData("2015 was open", "2016 was open")]
    [InlineData("an open-source model", "an opensource model")]
    [InlineData("they reopened it all", "opened it all")]
    [InlineData("sell it to Microsoft", "sell it to Micro")]
    [InlineData("we can't go on", "we can go on")]
    [InlineData("it cost 10,000 then", "it cost 10 then")]
    [InlineData("it is open … now", "it is open now")]
    [InlineData("it is open or closed", "it is open … closed")]
    public void Case_numbers_punctuation_and_parts_of_words_are_never_folded(string text, string words) =>
        Assert.Equal("altered", Lookup.In(text, words).Level);

    [Theory]
    [InlineData("Yes. Yes! Yes?", "Yes", 3, "0-3")]
    [InlineData("It's open. It’s open.", "It’s open", 2, "11-20")]
    [InlineData("He said it once.", "He said it once.", 1, "0-16")]
    public void The_first_of_the_best_matches_is_chosen(string text, string words, int occurrences, string range)
    {
        var finding = Lookup.Find(text, words);
        Assert.Equal(
            (occurrences, range), (finding.Occurrences, $"{finding.Range!.Value.Start}-{finding.Range.Value.End}"));
    }

    [Theory]
    [InlineData("The weather is fine in Paris today.", "Openness strengthens everybody's advantage")]
    [InlineData("", "open")]
    [InlineData("open", "closed")]
    [InlineData("one two", "[…]")]
    [InlineData("something", "[a] [b]")]
    public void Words_unlike_the_text_are_absent(string text, string words) =>
        Assert.Equal(("absent", null), Lookup.In(text, words));

    [Fact]
    public void The_closest_passage_is_shown_with_the_words_that_differ()
    {
        const string Text = "In the beginning they spoke of many things. "
            + "The openness of models will strengthen our advantage in the field, he wrote. "
            + "The advantage of openness is another matter.";
        var finding = Lookup.Find(Text, "The openness of models will bolster our advantage in the field");
        Assert.Equal("altered", finding.Level.ToString().ToLowerInvariant());
        Assert.Equal(
            "The openness of models will strengthen our advantage in the field",
            Text[finding.Range!.Value.Start..finding.Range.Value.End]);
        Assert.Equal(
            "The openness of models will [-strengthen-]{+bolster+} our advantage in the field",
            finding.Difference!.ToLine());
    }

    [Theory]
    [InlineData("We will sell chips to everyone", "We will sell to everyone", "We will sell [-chips-] to everyone")]
    [InlineData("We will sell to everyone", "We will sell chips to everyone", "We will sell {+chips+} to everyone")]
    [InlineData("It is open, he said.", "It is open", "It is open")]
    [InlineData("We sell chips to all.", "We sell chips to all!", "We sell chips to all[-.-]{+!+}")]
    [InlineData(
        "One two three four five six seven eight nine ten eleven twelve thirteen fourteen.",
        "One two three four five six seven eight nine ten eleven twelve thirteen fifteen.",
        "… nine ten eleven twelve thirteen [-fourteen-]{+fifteen+}.")]
    public void A_difference_is_one_line_readable_without_colour(string text, string words, string line)
    {
        var finding = Lookup.Find(text, words);
        Assert.Equal(line, finding.Difference?.ToLine() ?? words);
    }
}
