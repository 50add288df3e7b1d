namespace NewsTools;

/// <summary>A step of the analysis: its name, what it requires, the options that it reads, and how it runs. It must be pure.</summary>
/// <typeparam name="T">What it makes.</typeparam>
/// <param name="name">What errors call it.</param>
/// <param name="run">Makes the result from what the context hands out, and from nothing else.</param>
internal sealed class Stage<T>(string name, Func<StageContext, T> run) : Stage(name) where T : class
{
    public T Run(StageContext context) => run(context);

    public override StageResult MakeResult(AnalysisOptions options) => new StageResult<T>(this, options);
}
