using SiteGen.Content;
using SiteGen.Content.Entities;

namespace SiteGen.Tests.Content;

public sealed class OrganizationAndTopicKeysTests
{
    [Fact]
    public void Every_key_of_an_organization_is_read()
    {
        var organization = FullFile.Read<Organization>(EntityKind.Organization, """
            ---
            name: The Analytical Society
            sort_name: Analytical Society, The
            aliases: [Analyticals, AS]
            summary: A club of students.
            founded: 1812~
            dissolved: 1817
            same_as: [https://www.wikidata.org/wiki/Q4751240]
            ---
            It met in Cambridge.
            """);

        Assert.Equal("The Analytical Society", organization.FullName);
        Assert.Equal("The Analytical Society", organization.Name);
        Assert.Equal("Analytical Society, The", organization.SortName);
        Assert.Equal(["Analyticals", "AS"], organization.Aliases);
        Assert.Equal("A club of students.", organization.Summary);
        Assert.Equal("1812~", organization.Founded?.ToString());
        Assert.Equal("1817", organization.Dissolved?.ToString());
        Assert.Equal(["https://www.wikidata.org/wiki/Q4751240"], organization.SameAs);
        Assert.Equal("/organizations/x/", organization.Path);
    }

    [Fact]
    public void Every_key_of_a_topic_is_read_and_its_stances_keep_their_order()
    {
        var topic = FullFile.Read<Topic>(EntityKind.Topic, """
            ---
            title: Punched cards
            summary: Should programs be on cards?
            stances:
              - id: yes-always
                label: Yes, always
                description: Cards are the future.
              - id: by-turns
                label: Sometimes
              - {id: against, label: Never, description: Cards tear.}
            ---
            An explanation.
            """);

        Assert.Equal("Punched cards", topic.Title);
        Assert.Equal("Punched cards", topic.Name);
        Assert.Equal("Should programs be on cards?", topic.Summary);
        Assert.Equal(
            [
                new Stance("yes-always", "Yes, always", "Cards are the future."),
                new("by-turns", "Sometimes", null),
                new("against", "Never", "Cards tear."),
            ],
            topic.Stances);
        Assert.Equal("/topics/x/", topic.Path);
    }

    [Fact]
    public void A_topic_needs_only_a_title()
    {
        var topic = FullFile.Read<Topic>(EntityKind.Topic, "---\ntitle: T\n---\n");
        Assert.Null(topic.Summary);
        Assert.Empty(topic.Stances);
    }
}
