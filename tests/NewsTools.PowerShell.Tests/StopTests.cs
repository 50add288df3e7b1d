using System.Diagnostics;
using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace NewsTools.PowerShell.Tests;

/// <summary>Whatever a cmdlet is at, the pipeline stops when it is told to, and what cannot be read to an end is not begun.</summary>
public sealed class StopTests : IClassFixture<Session>, IDisposable
{
    /// <summary>A test that takes longer hangs; no stop takes a hundredth of it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly Session _session;
    private readonly Scratch _scratch = new();

    public StopTests(Session session) => _session = session;

    public void Dispose() => _scratch.Dispose();

    private static readonly string Copy = string.Concat(Enumerable.Repeat("“We open on Monday,” said Ada Brook, the mayor of Port Alder, who had come to look at the bridge.\n\n", 20_000));

    public static TheoryData<string> Commands =>
    [
        "Get-Article $file", "Get-Quote $file", "Find-Person $file", "Find-Organization $file", "Find-Place $file", "Get-NoResponse $file", "ConvertTo-NewsReport $file", "[System.IO.FileInfo]$file | Export-NewsReport $target -Force",
        "Get-Article $file | Get-Quote | Find-Person",
    ];

    [Theory, MemberData(nameof(Commands))]
    public void A_stopped_pipeline_ends_while_a_file_is_read(string command) =>
        Stop($"while ($true) {{ {command} | Out-Null; $null = $started.Set() }}", _scratch.Write("long.txt", Copy));

    [Fact]
    public void A_stopped_pipeline_ends_while_a_report_is_read()
    {
        var report = _scratch["long.yaml"];
        _session.Run("param($file, $target) [System.IO.FileInfo]$file | Export-NewsReport $target", _scratch.Write("long.txt", Copy), report);
        Stop("while ($true) { Import-NewsReport $file | Out-Null; $null = $started.Set() }", report);
    }

    [Theory]
    [InlineData("Get-Article -Uri")]
    [InlineData("Get-NewsFeed")]
    [InlineData("Get-NewsSitemap")]
    public void A_stopped_pipeline_ends_while_a_server_says_nothing(string command)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/news";
        Stop($"$null = $started.Set(); {command} $file -AllowPrivateNetwork -TimeoutSec 3000", address);
    }

    public static TheoryData<string> WritingCommands => [.. Commands.Select(row => row.Data).Where(command => !command.Contains("$target", StringComparison.Ordinal) && !command.Contains("NoResponse", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(WritingCommands))]
    public void A_closed_pipeline_ends(string command)
    {
        var file = _scratch.Write("long.txt", Copy);
        Assert.Single(_session.Run($$"""
            param($file, $target)
            :first foreach ($once in 1) { {{command}} | ForEach-Object { $script:seen = $_; break first } }
            $script:seen
            """, file, _scratch["out.yaml"]));
    }

    // Runs a script that says when it has begun and would never end, and stops it.
    private void Stop(string script, string file)
    {
        using var started = new ManualResetEventSlim();
        using (var shell = _session.Create("param($file, $target, $started) " + script, file, _scratch["out.yaml"], started))
        {
            var run = shell.BeginInvoke();
            Assert.True(started.Wait(Limit, TestContext.Current.CancellationToken));
            Assert.True(Task.Run(shell.Stop, TestContext.Current.CancellationToken).Wait(Limit, TestContext.Current.CancellationToken), "The pipeline did not stop.");
            Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(run));
        }
        Assert.Equal(1, Assert.Single(_session.Run("1")).BaseObject);
    }

    public static TheoryData<string> FileCommands =>
    [
        "Get-Article $file", "Get-Article -LiteralPath $file", "[System.IO.FileInfo]$file | Get-Article", "Get-Quote $file", "Find-Person $file", "Get-NoResponse $file", "ConvertTo-NewsReport $file",
        "Import-NewsReport $file", "[System.IO.FileInfo]$file | Export-NewsReport $target", "Get-Quote $good -WhosWho $file", "Get-Article $folder/pip*", "Import-NewsReport $folder/pip*",
    ];

    [Theory, MemberData(nameof(FileCommands))]
    public void A_pipe_is_refused_and_never_waited_for(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among its files.");
        using (var made = Process.Start("mkfifo", _scratch["pipe.txt"]))
            made.WaitForExit();
        var error = _session.Fail($"param($file, $target, $good, $folder) {command}", _scratch["pipe.txt"], _scratch["out.yaml"], _scratch.Write("good.txt", "“We open,” said Ada Brook."), _scratch.Folder);
        Assert.Contains("pipe.txt", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("not a file", error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Devices_sockets_and_links_to_them_are_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no devices among its files.");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_scratch["s"]));
        File.CreateSymbolicLink(_scratch["link"], "/dev/zero");
        foreach (var path in new[] { "/dev/zero", "/dev/null", _scratch["s"], _scratch["link"] })
            Assert.Equal("NotAFile,NewsTools.PowerShell.GetArticleCommand", _session.Fail("param($file) Get-Article $file", path).FullyQualifiedErrorId);
    }

    [Fact]
    public void A_link_to_a_file_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        File.CreateSymbolicLink(_scratch["link.txt"], _scratch.Write("good.txt", "“We open,” said Ada Brook."));
        Assert.Single(_session.Run("param($file) Get-Quote $file", _scratch["link.txt"]));
    }
}
