namespace SiteGen.Cli.Server;

/// <summary>
/// Standard input with one message a line. A message that is too long ends it, and so does cancellation, also while
/// nothing comes in.
/// </summary>
internal sealed class MessageStream(Stream input, int limit) : Stream
{
    private long _length;

    /// <summary>Whether a message was too long.</summary>
    public bool IsExceeded { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        Count(buffer.AsSpan(offset, input.Read(buffer, offset, count)));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Reading from a console cannot be cancelled: what comes in later is left to its own array.
        var bytes = new byte[buffer.Length];
        var count = await Task.Run(() => input.Read(bytes, 0, bytes.Length), CancellationToken.None)
            .WaitAsync(cancellationToken).ConfigureAwait(false);
        bytes.AsMemory(0, count).CopyTo(buffer);
        return Count(buffer.Span[..count]);
    }

    public override Task<int> ReadAsync(
        byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Count(ReadOnlySpan<byte> read)
    {
        var end = read.LastIndexOf((byte)'\n');
        _length = end < 0 ? _length + read.Length : read.Length - end - 1;
        IsExceeded |= _length > limit;
        // As at the end of the input.
        return IsExceeded ? 0 : read.Length;
    }
}
