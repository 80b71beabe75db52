using SiteGen.Content;
using SiteGen.Content.Entities;

namespace SiteGen.Tests.Content;

public sealed class PersonKeysTests
{
    [Fact]
    public void Every_key_of_a_person_is_read()
    {
        var person = FullFile.Read<Person>(EntityKind.Person, """
            ---
            name: Grace Hopper
            sort_name: Hopper, Grace
            aliases: [Amazing Grace, "Grace Murray"]
            summary: A computer scientist.
            born: 1906-12-09
            died: 1992-01
            roles:
              - title: Fellow
                organization: royal-society
                from: 1943
                to: 1986-08?
                source: letter-1843
              - title: Teacher
                organization: Vassar College
              - title: Author
            same_as:
              - https://www.wikidata.org/wiki/Q11641
              - http://example.org/hopper
            ---
            She found a moth.
            """);

        Assert.Equal("Grace Hopper", person.FullName);
        Assert.Equal("Grace Hopper", person.Name);
        Assert.Equal("Hopper, Grace", person.SortName);
        Assert.Equal(["Amazing Grace", "Grace Murray"], person.Aliases);
        Assert.Equal("A computer scientist.", person.Summary);
        Assert.Equal("1906-12-09", person.Born?.ToString());
        Assert.Equal("1992-01", person.Died?.ToString());
        Assert.Equal(3, person.Roles.Count);
        var fellow = person.Roles[0];
        Assert.Equal(("Fellow", "royal-society", "1943", "1986-08?", "letter-1843"),
            (
                fellow.Title,
                fellow.Organization?.Text,
                fellow.From?.ToString(),
                fellow.To?.ToString(),
                fellow.Source?.Text));
        Assert.Equal(("Teacher", "Vassar College"), (person.Roles[1].Title, person.Roles[1].Organization?.Text));
        Assert.Equal(new Role("Author", null, null, null, null, person.Roles[2].ToSpan), person.Roles[2]);
        Assert.Equal(["https://www.wikidata.org/wiki/Q11641", "http://example.org/hopper"], person.SameAs);
        Assert.Equal("She found a moth.", person.File.Text[person.BodyStart..].Trim());
    }

    [Fact]
    public void A_person_needs_only_a_name()
    {
        var person = FullFile.Read<Person>(EntityKind.Person, "---\nname: Grace Hopper\n---\n");
        Assert.Equal("Grace Hopper", person.Name);
        Assert.Null(person.SortName);
        Assert.Null(person.Summary);
        Assert.Null(person.Born);
        Assert.Null(person.Died);
        Assert.Empty(person.Aliases);
        Assert.Empty(person.Roles);
        Assert.Empty(person.SameAs);
        Assert.Equal(("x", "/people/x/"), (person.Id, person.Path));
    }

    [Fact]
    public void People_are_sorted_by_sort_name()
    {
        var graph = FullFile.Graph(
            ("content/people/x.md", "---\nname: Aaron Zed\nsort_name: Zed, Aaron\n---\n"),
            ("content/people/y.md", "---\nname: Zoe Able\nsort_name: Able, Zoe\n---\n"),
            ("content/people/z.md", "---\nname: Élise Martin\n---\n"));
        Assert.Equal(["y", "ada-byron", "charles-babbage", "z", "x"], graph.People.Select(p => p.Id));
    }
}
