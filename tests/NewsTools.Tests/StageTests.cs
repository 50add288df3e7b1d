using Xunit;

namespace NewsTools.Tests;

/// <summary>What stages declare, and that they get nothing else.</summary>
public sealed class StageTests
{
    private static readonly AnalysisOptions Changed = new() { IncludeThought = true, WhosWho = new WhosWho() };

    private static readonly Stage<string> First = new("first", _ => "made");

    private static StageResults Run(params Stage[] stages) =>
        new StageCache(new Article("words", []), ArticleAnalyzer.Default, stages).For(Changed);

    [Fact]
    public void Each_stage_has_a_name_of_its_own_and_requires_earlier_ones_only()
    {
        Assert.Distinct(Stages.All.Select(stage => stage.Name));
        Assert.All(Stages.All.Index(), stage => Assert.Subset(Stages.All.Take(stage.Index).ToHashSet(), stage.Item.Requires.ToHashSet()));
    }

    [Fact]
    public void Each_option_is_declared_by_a_stage_and_each_declared_one_exists()
    {
        var options = typeof(AnalysisOptions).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name);
        var declared = Stages.All.SelectMany(stage => stage.Options).Select(option => option.Name);
        Assert.Equal(options.Order(StringComparer.Ordinal), declared.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_declared_option_keeps_its_value_and_another_has_its_default()
    {
        Assert.Equal(new AnalysisOptions { WhosWho = Changed.WhosWho }, AnalysisOption.Keep(Changed, Stages.People.AllOptions));
        Assert.Equal(Changed, AnalysisOption.Keep(Changed, Stages.All.SelectMany(stage => stage.Options)));
        Assert.Equal(AnalysisOptions.Default, AnalysisOption.Keep(Changed, []));
    }

    [Fact]
    public void A_stage_sees_only_the_options_that_it_declares_itself()
    {
        var blind = new Stage<string>("blind", context => context.Options.ToString());
        var sighted = new Stage<string>("sighted", context => context.Options.ToString()) { Requires = [blind], Options = [AnalysisOption.IncludeThought] };
        var results = Run(blind, sighted);
        Assert.Equal(AnalysisOptions.Default.ToString(), results.Get(blind, CancellationToken.None));
        Assert.Equal(new AnalysisOptions { IncludeThought = true }.ToString(), results.Get(sighted, CancellationToken.None));
    }

    [Fact]
    public void A_stage_gets_the_results_that_it_requires_and_no_others()
    {
        var open = new Stage<string>("open", context => context.Get(First) + " again") { Requires = [First] };
        var secret = new Stage<string>("secret", context => context.Get(First));
        var results = Run(First, open, secret);
        Assert.Equal("made again", results.Get(open, CancellationToken.None));
        var error = Assert.Throws<InvalidOperationException>(() => results.Get(secret, CancellationToken.None));
        Assert.Contains("'secret'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'first'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_for_a_stage_that_another_runs_can_stop_waiting()
    {
        using var isRunning = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var slow = new Stage<string>("slow", context =>
        {
            isRunning.Set();
            mayEnd.Wait(CancellationToken.None);
            return "made";
        });
        var results = Run(slow);
        var first = Task.Run(() => results.Get(slow, CancellationToken.None), TestContext.Current.CancellationToken);
        isRunning.Wait(TestContext.Current.CancellationToken);
        using var cancellation = new CancellationTokenSource();
        var second = Task.Run(() => results.Get(slow, cancellation.Token), TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();
        // It ends while the first still runs; the limit is there for a test that hangs.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None));
        Assert.False(first.IsCompleted);
        mayEnd.Set();
        Assert.Equal("made", await first);
    }
}
