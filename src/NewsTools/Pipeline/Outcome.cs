namespace NewsTools.Pipeline;

/// <summary>What came of an item: one of its results, or the error that ended the work on it.</summary>
/// <typeparam name="TResult">What the work gives.</typeparam>
/// <param name="Target">What errors are about.</param>
/// <param name="Result">The result; nothing where there is an error.</param>
/// <param name="Error">The error; null where there is a result.</param>
internal readonly record struct Outcome<TResult>(object? Target, TResult Result, Exception? Error);
