using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>The tables of quotations and events as CSV.</summary>
public sealed class DataTableTests
{
    [Fact]
    public void Each_quotation_has_a_row_with_its_status_wording_level_and_source()
    {
        var rows = Read(SmallRecord.Build()["data/quotes.csv"]);

        Assert.Equal(["answer", "said", "undated"], rows.Select(r => r["id"]).Order(StringComparer.Ordinal));
        var answer = rows.Single(r => r["id"] == "answer");
        Assert.Equal(
            ("disputed", "verbatim", "false", "unarchived", "not-compared"),
            (answer["status"], answer["wording"], answer["proven"], answer["level"], answer["outcome"]));
        Assert.Equal(
            ("No.", "Bob", "bob", "2019", "said", "minutes", "Minutes"),
            (answer["words"], answer["speakers"], answer["speaker_ids"], answer["date"], answer["in_reply_to"],
                answer["source_id"], answer["source_title"]));
        Assert.All(rows, r => Assert.Equal($"{SmallRecord.Root}quotes/{r["id"]}/", r["url"]));
    }

    [Fact]
    public void Each_event_has_a_row_with_its_sources()
    {
        var row = Assert.Single(Read(SmallRecord.Build()["data/events.csv"]));

        Assert.Equal(
            ("founded", "Acme is founded", "2015-12/2016-01", "ann", "letter", "https://example.com/letter"),
            (row["id"], row["title"], row["date"], row["people_ids"], row["source_ids"], row["source_urls"]));
    }

    [Fact]
    public void Cells_with_quotation_marks_commas_and_line_ends_are_read_back()
    {
        const string Words = "He said: \"no\", and\n\nmeant \"no\".";
        var pages = SmallRecord.Build(
            ("content/quotes/said.md", $"---\nspeaker: ann\nsource: minutes\n---\n{Words}\n"));
        var row = Read(pages["data/quotes.csv"]).Single(r => r["id"] == "said");

        Assert.Equal(pages.Json("data/quotes/said.json").Text("words"), row["words"]);
        Assert.Contains("\"no\", and", row["words"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1 for it")]
    [InlineData("-1 for it")]
    [InlineData("@somebody, look")]
    [InlineData("=1+1, \"quoted\"")]
    public void A_cell_that_begins_like_a_formula_begins_with_an_apostrophe(string title)
    {
        var row = Read(SmallRecord.Build(("content/events/founded.md",
            $"---\ntitle: '{title}'\ndate: 2015\n---\n"))["data/events.csv"]).Single();

        Assert.Equal("'" + title, row["title"]);
    }

    [Fact]
    public void Rows_end_with_CR_LF_and_there_is_no_byte_order_mark()
    {
        using var site = new TestSite(SmallRecord.Files);
        foreach (var file in site.Build().Files.Where(f => f.Path.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var bytes = file.Content.ToArray();
            Assert.Equal("id,url,"u8.ToArray(), bytes[..7]);
            Assert.Equal("\r\n"u8.ToArray(), bytes[^2..]);
        }
    }

    /// <summary>Reads CSV as RFC 4180 has it.</summary>
    private static List<Dictionary<string, string>> Read(string csv)
    {
        var (rows, row, cell, isQuoted) = (new List<List<string>>(), new List<string>(), "", false);
        for (var i = 0; i < csv.Length; i++)
        {
            switch (csv[i])
            {
                case '"' when isQuoted && i + 1 < csv.Length && csv[i + 1] == '"':
                    cell += csv[i++];
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    row.Add(cell);
                    cell = "";
                    break;
                case '\r' when !isQuoted:
                    Assert.Equal('\n', csv[++i]);
                    row.Add(cell);
                    rows.Add(row);
                    (row, cell) = ([], "");
                    break;
                default:
                    Assert.True(isQuoted || csv[i] != '\n');
                    cell += csv[i];
                    break;
            }
        }

        Assert.False(isQuoted);
        Assert.Equal(("", 0), (cell, row.Count));
        Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
        return [.. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second))];
    }
}
