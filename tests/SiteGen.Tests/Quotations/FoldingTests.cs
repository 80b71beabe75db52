using SiteGen.Quotations;

namespace SiteGen.Tests.Quotations;

/// <summary>What texts from PDFs, web pages and typewriters do to words, and what the words need to be found.</summary>
public class FoldingTests
{
    public static TheoryData<string> Steps => [.. FoldingSteps.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_makes_its_example_equal_and_nothing_near_it(string name)
    {
        var step = FoldingSteps.All.Single(s => s.Name == name);
        var finding = Lookup.Find(step.Match.Text, step.Match.Words);
        Assert.Equal(VerificationLevel.Typographic, finding.Level);
        Assert.Equal([step], finding.Steps);
        Assert.False(Lookup.Find(step.Mismatch.Text, step.Mismatch.Words).Level.IsVerified());
    }

    [Theory]
    // Line ends and page ends are white space.
    [InlineData("keep the\n\fpromise", "keep the promise")]
    [InlineData("keep the\fpromise", "keep the promise")]
    [InlineData("keep the\vpromise", "keep the promise")]
    [InlineData("keep the\u0085promise", "keep the promise")]
    [InlineData("keep the\u2028promise", "keep the\u2029promise")]
    [InlineData("pre-\nand post-war", "pre- and post-war")]
    // In scripts without spaces between words they are nothing, or a space, in the text and in the words.
    [InlineData("我们相信\n开源", "我们相信开源")]
    [InlineData("我们相信\n开源", "我们相信 开源")]
    [InlineData("我们相信开源", "我们相信\n开源")]
    [InlineData("我们相信 开源", "我们相信\r\n开源")]
    [InlineData("我们相信，\n开源", "我们相信，开源")]
    [InlineData("使用\nOpenAI", "使用OpenAI")]
    [InlineData("使用\nOpenAI", "使用 OpenAI")]
    [InlineData("オープン\n\fな「AI」\nです", "オープンな「AI」です")]
    [InlineData("ภาษาไทย\nนี้", "ภาษาไทยนี้")]
    [InlineData("ភាសា\nខ្មែរ", "ភាសាខ្មែរ")]
    [InlineData("우리는\n믿는다", "우리는 믿는다")]
    public void White_space_is_exact(string text, string words)
    {
        var finding = Lookup.Find($"{text} so", words);
        Assert.Equal((VerificationLevel.Exact, 0), (finding.Level, finding.Steps.Count));
        Assert.Equal(text, Lookup.Slice($"{text} so", finding));
    }

    [Theory]
    [InlineData("We be-\nlieve in devel-\nopment", "We believe in development", "line-end hyphens")]
    [InlineData("a well-\nknown policy", "a well-known policy", "line-end hyphens")]
    [InlineData("a well\u2010\r\n  known policy", "a well-known policy", "line-end hyphens")]
    [InlineData("a re-\nedition of it", "a reedition of it", "line-end hyphens")]
    [InlineData("a re-\nedition of it", "a re-edition of it", "line-end hyphens")]
    [InlineData("indus\u00AD\r\ntrial", "industrial", "line-end hyphens")]
    [InlineData("well\u00AD\nknown", "well-known", "line-end hyphens")]
    [InlineData("be-\n\n\flieve", "believe", "line-end hyphens")]
    [InlineData("OUR CON-\nSTITUTION", "OUR CONSTITUTION", "line-end hyphens")]
    [InlineData("an Anglo-\nSaxon word", "an Anglo-Saxon word", "line-end hyphens")]
    [InlineData("in 1914-\n1918 then", "in 1914-1918 then", "line-end hyphens")]
    [InlineData("never--\nand", "never—and", "dashes")]
    [InlineData("«\u00A0no\u00A0»", "\"no\"", "quotation marks")]
    [InlineData("« no », dit-il", "“no”, dit-il", "quotation marks")]
    [InlineData("(« no »)", "(“no”)", "quotation marks")]
    [InlineData("« ‹ peu › de »", "“‘peu’ de”", "quotation marks")]
    [InlineData("l’« homme » fou", "l’“homme” fou", "quotation marks")]
    [InlineData("a »nein« und »Ja.« »So« so", "a \"nein\" und \"Ja.\" \"So\" so", "quotation marks")]
    [InlineData("sagte: »…und so« dann", "sagte: „…und so“ dann", "quotation marks")]
    [InlineData("sagte: »Nein, ›nie‹« und", "sagte: “Nein, ‘nie’” und", "quotation marks")]
    [InlineData("sagte: »›Nie‹, so« und", "sagte: “‘Nie’, so” und", "quotation marks")]
    [InlineData("sagte: „Nein, ‚nie‘“ und", "sagte: \"Nein, 'nie'\" und", "quotation marks")]
    [InlineData("said “ no ” to us", "said “no” to us", "quotation marks")]
    [InlineData("er sagte „nein“ und", "er sagte «nein» und", "quotation marks")]
    [InlineData("``no'' and `yes'", "“no” and ‘yes’", "quotation marks")]
    [InlineData("‘‘no’’ so", "\"no\" so", "quotation marks")]
    [InlineData("yes—no", "yes — no", "dashes")]
    [InlineData("yes – no", "yes---no", "dashes")]
    [InlineData("well... maybe", "well … maybe", "ellipses")]
    [InlineData("wait . . . for", "wait…for", "ellipses")]
    [InlineData("我们……相信", "我们...相信", "ellipses")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글", "composed letters")]
    [InlineData("한글", "\u1112\u1161\u11AB\u1100\u1173\u11AF", "composed letters")]
    [InlineData("\u0BAA\u0BC6\u0BBE", "\u0BAA\u0BCA", "composed letters")]
    [InlineData("\u0915\u093C", "\u0958", "composed letters")]
    [InlineData("love \u2764\uFE0F peace", "love \u2764 peace", "invisible characters")]
    [InlineData("می\u200Cخواهم", "میخواهم", "invisible characters")]
    [InlineData("co\u00ADop\u200Berate\uFEFF now", "cooperate now", "invisible characters")]
    [InlineData("10\u00A0000 — it’s “ﬁne”", "10 000—it's 'fine'",
        "quotation marks, apostrophes, dashes, ligatures, no-break spaces")]
    [InlineData("yes\u00A0— no", "yes — no", "no-break spaces")]
    public void Typography_is_found_and_named(string text, string words, string steps)
    {
        var finding = Lookup.Find($"so {text} so", words);
        Assert.Equal(VerificationLevel.Typographic, finding.Level);
        Assert.Equal(steps, string.Join(", ", finding.Steps.Select(s => s.Name)));
        Assert.Equal(text, Lookup.Slice($"so {text} so", finding));
    }

    [Theory]
    [InlineData("a re-\nedition of it", "a re edition of it")]
    [InlineData("a re-\nedition of it", "a Reedition of it")]
    [InlineData("a re-\nedition of it", "edition of it")]
    [InlineData("we be-\nlieve it", "lieve it")]
    [InlineData("a reedition of it", "a re-edition of it")]
    [InlineData("a re- edition of it", "a reedition of it")]
    [InlineData("an Anglo-\nSaxon word", "an AngloSaxon word")]
    [InlineData("in 1914-\n1918 then", "in 19141918 then")]
    [InlineData("it was −5 then", "it was -5 then")]
    [InlineData("it was −5 then", "it was — 5 then")]
    [InlineData("it was -5 then", "it was - 5 then")]
    [InlineData("it was -5 then", "5 then")]
    [InlineData("it was −5 then", "5 then")]
    [InlineData("it lost −$5 then", "it lost $5 then")]
    [InlineData("yes - -5 then", "yes - 5 then")]
    [InlineData("it was 5′ high", "it was 5″ high")]
    [InlineData("it cost $5 then", "it cost €5 then")]
    [InlineData("it was 5% then", "it was 5‰ then")]
    [InlineData("我们 相信", "我们相信")]
    [InlineData("한국\n어", "한국어")]
    [InlineData("a cafe\u0301 open", "a cafe open")]
    [InlineData("an œuvre then", "an oeuvre then")]
    [InlineData("die Straße dort", "die Strasse dort")]
    [InlineData("Ａ is open", "A is open")]
    [InlineData("wi\u017Fe is open", "wise is open")]
    [InlineData("open (…) it", "open closed it")]
    [InlineData("he said “‘no’” then", "he said “no” then")]
    public void Anything_else_is_noticed(string text, string words)
    {
        var finding = Lookup.Find(text, words);
        Assert.False(finding.Level.IsVerified(), finding.Level.Name());
        Assert.True(finding.Difference is null or { IsSame: false });
    }

    [Theory]
    [InlineData("It was created in 2015 as open.", "It was created (…) as open")]
    [InlineData("It was created in 2015 as open.", "It was created (...) as open")]
    [InlineData("It was created in 2015 as open.", "It was created ( . . . ) as open")]
    [InlineData("我们在二〇一五年相信开源。", "我们（……）相信开源")]
    public void An_ellipsis_in_round_brackets_stands_for_words(string text, string words) =>
        Assert.Equal(VerificationLevel.Elided, Lookup.Find(text, words).Level);

    [Theory]
    [InlineData("word ", "exact")]
    [InlineData("can’t ", "exact")]
    [InlineData("开\n", "exact")]
    [InlineData("so-\nso ", "exact")]
    [InlineData("e\u0301 ", "exact")]
    [InlineData("« a » ", "exact")]
    [InlineData("a … ", "exact")]
    [InlineData("a \u00AD\n", "exact")]
    public void Words_that_are_repeated_ten_thousand_times_are_found(string unit, string level)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 10_000));
        Assert.Equal(level, Lookup.In(text, text[..(text.Length / 2)]).Level);
        Assert.Equal("altered", Lookup.In(text, text[..(text.Length / 2)] + "other").Level);
    }

    [Fact]
    public void Each_part_of_an_elision_names_its_steps()
    {
        var finding = Lookup.Find("It’s open — so they be-\nlieve, all of them", "It's open […] they believe […] them");
        Assert.Equal(VerificationLevel.Elided, finding.Level);
        Assert.Equal("apostrophes, line-end hyphens", string.Join(", ", finding.Steps.Select(s => s.Name)));
    }

    [Theory]
    [InlineData("it cost 10,000 then", "it cost 10", "it cost [-10,000-]{+10+}")]
    [InlineData("we be-\nlieve it well", "lieve it well", "[-be- lieve-]{+lieve+} it well")]
    [InlineData("a well-\nknown old policy", "a well-known new policy", "a well- known [-old-]{+new+} policy")]
    [InlineData("it fell by −5 then", "it fell by 5 then", "it fell by [-−-]5 then")]
    [InlineData("我们 相信开源", "我们相信开源", "我们[- 相-]{+相+}信开源")]
    [InlineData("he said: Non\u00A0! Oui", "he said: Non! Oui", "he said: Non[- !-]{+!+} Oui")]
    [InlineData("it was -5 then", "it was - 5 then", "it was[- --]{+-+}5 then")]
    public void A_difference_is_never_empty(string text, string words, string difference) =>
        Assert.Equal(difference, Lookup.Find(text, words).Difference?.ToLine());
}
