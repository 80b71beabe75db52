using System.Text;

namespace SiteGen.Tests.Formats;

/// <summary>
/// A strict iCalendar parser (RFC 5545, sections 3.1 and 3.6): every line ends with CR and LF, none is longer than 75
/// octets, each is valid UTF-8 by itself, and components are nested.
/// </summary>
internal static class CalendarReader
{
    /// <summary>Returns the unfolded lines: names with parameters, and values with escapes.</summary>
    public static IReadOnlyList<(string Name, string Value)> Lines(string calendar)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var bytes = strict.GetBytes(calendar);
        var lines = new List<string>();
        var start = 0;
        while (start < bytes.Length)
        {
            var end = bytes.AsSpan(start).IndexOf("\r\n"u8);
            Assert.True(end > 0, "a line does not end with CR and LF, or is empty");
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

        return [.. lines.Select(line => line.Split(':', 2)).Select(parts => (parts[0], parts[1]))];
    }

    /// <summary>Returns the properties of the calendar itself.</summary>
    public static IReadOnlyDictionary<string, string> Calendar(string calendar) =>
        Assert.Single(Components(calendar), c => c.Name == "VCALENDAR").Properties;

    /// <summary>Returns the properties of each event.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Events(string calendar) =>
        [.. Components(calendar).Where(c => c.Name == "VEVENT").Select(c => c.Properties)];

    /// <summary>Returns all components, in the order in which they begin; throws for a repeated property.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyDictionary<string, string> Properties)> Components(
        string calendar)
    {
        var open = new Stack<(string Name, Dictionary<string, string> Properties)>();
        var all = new List<(string, IReadOnlyDictionary<string, string>)>();
        foreach (var (name, value) in Lines(calendar))
        {
            if (name == "BEGIN")
            {
                Assert.True(open.Count > 0 || all.Count == 0, "there is more than one calendar");
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

    /// <summary>Unescapes a text (section 3.3.11) and checks that nothing was left unescaped.</summary>
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
                _ => throw new FormatException($"\\{value[i]} is not an escape"),
            });
        }

        return text.ToString();
    }
}
