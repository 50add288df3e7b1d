using Xunit;

namespace NewsTools.Tests.Samples;

/// <summary>The sample articles against their gold annotations.</summary>
public sealed class SampleTests(ITestOutputHelper output)
{
    [Fact]
    public void Most_attributions_of_the_samples_come_out_with_form_speaker_and_content_right()
    {
        var (right, gold, predicted) = Sum(GoldScore.Attributions);
        Assert.InRange(right, 205, gold);
        Assert.True(gold > 200 && predicted >= 0);
    }

    [Fact]
    public void Most_people_of_the_samples_come_out_under_their_full_name()
    {
        var (right, gold, predicted) = Sum(GoldScore.People);
        Assert.True(right >= 104, $"{right} of {gold} are right.");
        Assert.True(predicted <= 135, $"{predicted} are found for {gold}.");
    }

    [Fact]
    public void Most_venues_and_times_of_the_samples_come_out_in_the_words_of_the_text()
    {
        var (right, gold, predicted) = Sum(GoldScore.Circumstances);
        Assert.InRange(right, 34, gold);
        Assert.InRange(predicted, right, 48);
    }

    [Fact]
    public void Who_did_not_answer_in_the_samples_comes_out()
    {
        var (right, gold, predicted) = Sum(GoldScore.NoResponses);
        Assert.InRange(right, 11, gold);
        Assert.InRange(predicted, right, 15);
    }

    private (int Right, int Gold, int Predicted) Sum(Func<GoldArticle, (int Right, int Gold, int Predicted, List<string> Faults)> score)
    {
        int right = 0, gold = 0, predicted = 0;
        foreach (var name in GoldArticle.Names)
        {
            var one = score(GoldArticle.Load(name));
            output.WriteLine($"{name}: {one.Right} of {one.Gold} right, {one.Predicted} found");
            one.Faults.ForEach(fault => output.WriteLine($"    {fault}"));
            right += one.Right;
            gold += one.Gold;
            predicted += one.Predicted;
        }
        output.WriteLine($"all: {right} of {gold} right, {predicted} found");
        return (right, gold, predicted);
    }
}
