using Xunit;

namespace NewsTools.Tests.Samples;

/// <summary>The sample articles against their gold annotations.</summary>
public sealed class SampleTests(ITestOutputHelper output)
{
    [Fact]
    public void Most_attributions_of_the_samples_come_out_with_form_speaker_and_content_right()
    {
        var (right, gold, predicted) = Sum(GoldScore.Attributions, "attributions");
        Assert.InRange(right, 205, gold);
        Assert.True(gold > 200 && predicted >= 0);
    }

    [Fact]
    public void Most_people_of_the_samples_come_out_under_their_full_name()
    {
        var (right, gold, predicted) = Sum(GoldScore.People, "people");
        Assert.True(right >= 104, $"{right} of {gold} are right.");
        Assert.True(predicted <= 135, $"{predicted} are found for {gold}.");
    }

    [Fact]
    public void Most_venues_and_times_of_the_samples_come_out_in_the_words_of_the_text()
    {
        var (right, gold, predicted) = Sum(GoldScore.Circumstances, "attributions");
        Assert.InRange(right, 34, gold);
        Assert.InRange(predicted, right, 48);
    }

    [Fact]
    public void Who_did_not_answer_in_the_samples_comes_out()
    {
        var (right, gold, predicted) = Sum(GoldScore.NoResponses, "noResponse");
        Assert.InRange(right, 11, gold);
        Assert.InRange(predicted, right, 15);
    }

    [Fact]
    public void Most_times_of_the_samples_come_out_in_the_same_words_with_type_and_value()
    {
        var (right, gold, predicted) = Sum(GoldFindings.Times, "times");
        Assert.InRange(right, 388, gold);
        Assert.InRange(predicted, right, 423);
    }

    [Fact]
    public void Most_places_of_the_samples_come_out_in_their_country()
    {
        var (right, gold, predicted) = Sum(GoldFindings.Places, "places");
        Assert.InRange(right, 70, gold);
        Assert.InRange(predicted, right, 79);
    }

    [Fact]
    public void Most_metonyms_of_the_samples_come_out_with_whom_they_stand_for()
    {
        var (right, gold, predicted) = Sum(GoldFindings.Metonyms, "metonyms");
        Assert.InRange(right, 17, gold);
        Assert.InRange(predicted, right, 17);
    }

    [Fact]
    public void Most_relations_that_the_samples_state_come_out_between_the_right_statements()
    {
        var (right, gold, predicted) = Sum(article => GoldFindings.Relations(article, isExplicit: true), "relations");
        Assert.InRange(right, 20, gold);
        Assert.InRange(predicted, right, 30);
    }

    [Fact]
    public void Some_relations_that_the_samples_let_infer_come_out()
    {
        var (right, gold, predicted) = Sum(article => GoldFindings.Relations(article, isExplicit: false), "relations");
        Assert.InRange(right, 1, gold);
        Assert.InRange(predicted, right, 3);
    }

    private (int Right, int Gold, int Predicted) Sum(Func<GoldArticle, (int Right, int Gold, int Predicted, List<string> Faults)> score, string key)
    {
        int right = 0, gold = 0, predicted = 0;
        foreach (var name in GoldArticle.Names)
        {
            var article = GoldArticle.Load(name);
            if (!article.Has(key))
                continue;
            var one = score(article);
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
