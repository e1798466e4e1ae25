import { dangerTraitsOf } from '../../src/domain/complaint/danger-traits'
import { categoryOf, emergencyLesson, emergencyOf, learnLeanings } from './learn'
import { leaningsOf, readLeanings } from '../../src/domain/complaint/word-leanings'
import type { LabelledComplaint } from './read-labelled'

export interface Unseen {
  readonly complaint: LabelledComplaint
  /** Categories, most leaning first. */
  readonly categories: readonly string[]
  /** 0–1: how far it leans to an emergency. */
  readonly emergency: number
}

/** What the single words of each complaint say when they were learnt from the others only: it is in none of its own lessons. */
export function unseenLeanings(complaints: readonly LabelledComplaint[], folds: number): readonly Unseen[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const lessons = complaints.filter((_, at) => at % folds !== fold)
    const category = readLeanings(learnLeanings(lessons.map(categoryOf)))
    const emergency = readLeanings(learnLeanings(lessons.map(emergencyOf), emergencyLesson))
    return complaints
      .filter((_, at) => at % folds === fold)
      .map((complaint): Unseen => {
        const yes = leaningsOf(complaint.text, emergency, dangerTraitsOf).find(({ of }) => of === 'yes')
        return {
          complaint,
          categories: leaningsOf(complaint.text, category).map(({ of }) => of),
          emergency: yes?.share ?? 0,
        }
      })
  })
}
