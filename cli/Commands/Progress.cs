using System.Diagnostics;
using System.Globalization;

namespace GoCenter.Cli.Commands;

/// <summary>A line on a terminal that says what takes so long; it appears after two seconds and is wiped away at the end.</summary>
internal sealed class Progress : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly TextWriter _writer;
    private readonly string _what;
    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private readonly Timer _timer;
    private bool _shown;

    public Progress(TextWriter writer, string what)
    {
        (_writer, _what) = (writer, what);
        _timer = new Timer(_ => Show(), null, s_patience, s_interval);
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        if (_shown)
            _writer.Write("\r\u001b[K");
        _writer.Flush();
    }

    private void Show()
    {
        _shown = true;
        _writer.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_what} ... {_elapsed.Elapsed.TotalSeconds:0} s"));
        _writer.Flush();
    }
}
