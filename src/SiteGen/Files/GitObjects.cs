using System.Diagnostics;
using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>Reads the contents of files from a git repository, one after the other, by one process.</summary>
internal sealed class GitObjects : IDisposable
{
    private readonly Process _process;
    private readonly BufferedStream _output;
    private readonly Task<string> _errors;

    /// <param name="process">The running <c>git cat-file --batch</c>.</param>
    public GitObjects(Process process)
    {
        _process = process;
        _output = new(process.StandardOutput.BaseStream, 64 * 1024);
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Reads a text, within a limit.</summary>
    /// <param name="path">The path of the file below the site folder.</param>
    /// <param name="hash">The hash of its content.</param>
    /// <param name="limit">The maximum number of bytes.</param>
    /// <param name="invalidAt">See <see cref="SourceFile.Decode"/>.</param>
    /// <exception cref="IOException">The repository lacks it, or cannot be read.</exception>
    public SourceFile ReadText(string path, string hash, int limit, out int invalidAt)
    {
        invalidAt = 0;
        return Read(hash, limit) is { } bytes ? SourceFile.DecodeKept(path, bytes, out invalidAt)
            : SourceFile.TooLarge(path, limit);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before.
        }

        _output.Dispose();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>Reads an object; null if it is larger than the limit.</summary>
    private byte[]? Read(string hash, int limit)
    {
        _process.StandardInput.Write(hash + "\n");
        _process.StandardInput.Flush();
        // "HASH blob SIZE", or "HASH missing".
        if (ReadLine().Split(' ') is not [_, "blob", var digits]
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            throw new IOException($"the git repository lacks the file {hash}: it is damaged, or a partial clone");
        }

        var bytes = size > limit ? null : new byte[size];
        if (bytes is not null)
        {
            _output.ReadExactly(bytes);
        }
        else
        {
            Skip(size);
        }

        return _output.ReadByte() == '\n' ? bytes : throw Ended();
    }

    private void Skip(long count)
    {
        var buffer = new byte[64 * 1024];
        while (count > 0)
        {
            var read = _output.Read(buffer, 0, (int)Math.Min(count, buffer.Length));
            count -= read > 0 ? read : throw Ended();
        }
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        while (_output.ReadByte() is not '\n' and var next)
        {
            line.Append(next < 0 ? throw Ended() : (char)next);
        }

        return line.ToString();
    }

    private IOException Ended()
    {
        _process.WaitForExit();
        return new("git stopped reading the repository: " + _errors.GetAwaiter().GetResult().Split('\n')[0]);
    }
}
