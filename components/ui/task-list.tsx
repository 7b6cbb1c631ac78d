export interface TaskStatus {
  readonly word: string;
  /** `act`: the reader can do something; `blocked`: cannot start yet. */
  readonly tone: "quiet" | "act" | "problem" | "blocked";
}

export interface Task {
  readonly title: string;
  /** Left out when it cannot be started yet. */
  readonly href?: string | undefined;
  readonly hint?: string | undefined;
  readonly who?: string | undefined;
  readonly status: TaskStatus;
}

export interface TaskGroup {
  readonly title: string;
  readonly tasks: readonly Task[];
}

/** Tasks in groups; the whole row is the link and the status is plain words. */
export function TaskList({ groups }: { readonly groups: readonly TaskGroup[] }) {
  return (
    <>
      {groups.map((group) => (
        <section className="task-group" key={group.title}>
          <h2>{group.title}</h2>
          <ul>
            {group.tasks.map((task) => (
              <TaskRow key={task.title} task={task} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  return (
    <li className="task">
      <div>
        {task.href === undefined ? task.title : <a href={task.href}>{task.title}</a>}
        {task.hint !== undefined && <small>{task.hint}</small>}
      </div>
      <div className="task-who">{task.who}</div>
      <div className="task-status" data-tone={task.status.tone}>
        {task.status.word}
      </div>
    </li>
  );
}
