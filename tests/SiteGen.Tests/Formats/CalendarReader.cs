using System.Text;

namespace SiteGen.Tests.Formats;

/// <summary>
/// Reads iCalendar as strictly as RFC 5545 (sections 3.1 and 3.6) is written: every line ends in CR and LF, none is longer
/// than 75 octets, each of them is UTF-8 by itself, and components are nested.
/// </summary>
internal static class CalendarReader
{
    /// <summary>The unfolded lines, each as its name with parameters and its value as written.</summary>
    public static IReadOnlyList<(string Name, string Value)> Lines(string calendar)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var bytes = strict.GetBytes(calendar);
        var lines = new List<string>();
        var start = 0;
        while (start < bytes.Length)
        {
            var end = bytes.AsSpan(start).IndexOf("\r\n"u8);
            Assert.True(end > 0, "a line does not end in CR and LF, or is empty");
            Assert.True(end <= 75, $"a line of {end} octets");
            var line = strict.GetString(bytes, start, end);
            Assert.DoesNotContain(line, c => c is '\r' or '\n');
            start += end + 2;
            if (line[0] == ' ')
            {
                lines[^1] += line[1..];
            }
            else
            {
                lines.Add(line);
            }
        }

        return [.. lines.Select(l => (l[..l.IndexOf(':', StringComparison.Ordinal)], l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..]))];
    }

    /// <summary>The properties of the calendar itself.</summary>
    public static IReadOnlyDictionary<string, string> Calendar(string calendar) => Assert.Single(Components(calendar), c => c.Name == "VCALENDAR").Properties;

    /// <summary>The properties of each event.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Events(string calendar) =>
        [.. Components(calendar).Where(c => c.Name == "VEVENT").Select(c => c.Properties)];

    /// <summary>All components, in the order in which they begin; a property that stands twice in one is a mistake.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyDictionary<string, string> Properties)> Components(string calendar)
    {
        var open = new Stack<(string Name, Dictionary<string, string> Properties)>();
        var all = new List<(string, IReadOnlyDictionary<string, string>)>();
        foreach (var (name, value) in Lines(calendar))
        {
            if (name == "BEGIN")
            {
                Assert.True(open.Count > 0 || all.Count == 0, "a file holds one calendar");
                open.Push((value, new(StringComparer.Ordinal)));
                all.Add((value, open.Peek().Properties));
            }
            else if (name == "END")
            {
                Assert.Equal(value, open.Pop().Name);
            }
            else
            {
                open.Peek().Properties.Add(name, value);
            }
        }

        Assert.Empty(open);
        return all;
    }

    /// <summary>A text without its escapes (section 3.3.11); nothing that must be escaped may stand in it as it is.</summary>
    public static string Text(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            Assert.DoesNotContain(value[i], ",;");
            text.Append(value[i] != '\\' ? value[i] : value[++i] switch
            {
                'n' => '\n',
                '\\' or ',' or ';' => value[i],
                _ => throw new FormatException($"\\{value[i]} is no escape"),
            });
        }

        return text.ToString();
    }
}
